//! The type of decoded samples.

use crate::error_kind::UNSUPPORTED_PIXELS;
use dicom_map::Error;

/// The type of decoded samples, little endian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SampleType {
    /// 8 bits, unsigned; also samples of 1 bit, as 0 and 1.
    U8,
    /// 8 bits, signed.
    I8,
    /// 16 bits, unsigned.
    U16,
    /// 16 bits, signed.
    I16,
    /// 32 bits, unsigned.
    U32,
    /// 32 bits, signed.
    I32,
    /// 64 bits, unsigned.
    U64,
    /// 64 bits, signed.
    I64,
    /// Float Pixel Data.
    F32,
    /// Double Float Pixel Data.
    F64,
}

impl SampleType {
    /// Returns the type of integers with this many allocated bits.
    pub(crate) fn of_bits(bits_allocated: u16, signed: bool) -> Result<SampleType, Error> {
        Ok(match (bits_allocated, signed) {
            // A sample of one bit has no room for a sign.
            (1, _) | (8, false) => SampleType::U8,
            (8, true) => SampleType::I8,
            (16, false) => SampleType::U16,
            (16, true) => SampleType::I16,
            (32, false) => SampleType::U32,
            (32, true) => SampleType::I32,
            (64, false) => SampleType::U64,
            (64, true) => SampleType::I64,
            _ => {
                return Err(Error::new(
                    UNSUPPORTED_PIXELS,
                    format!("found Bits Allocated {bits_allocated}, expected 1, 8, 16, 32 or 64"),
                ));
            }
        })
    }

    /// Returns the number of bytes of a sample.
    ///
    /// ```
    /// assert_eq!(dicom_map_pixel::SampleType::I16.byte_len(), 2);
    /// ```
    pub const fn byte_len(self) -> usize {
        match self {
            SampleType::U8 | SampleType::I8 => 1,
            SampleType::U16 | SampleType::I16 => 2,
            SampleType::U32 | SampleType::I32 | SampleType::F32 => 4,
            SampleType::U64 | SampleType::I64 | SampleType::F64 => 8,
        }
    }

    /// Returns true for signed integers.
    pub const fn is_signed(self) -> bool {
        matches!(self, SampleType::I8 | SampleType::I16 | SampleType::I32 | SampleType::I64)
    }

    /// Returns true for floating-point numbers.
    pub const fn is_float(self) -> bool {
        matches!(self, SampleType::F32 | SampleType::F64)
    }

    /// Returns the name of the type in numpy, such as `<i2`.
    ///
    /// ```
    /// assert_eq!(dicom_map_pixel::SampleType::I16.numpy(), "<i2");
    /// ```
    pub const fn numpy(self) -> &'static str {
        match self {
            SampleType::U8 => "|u1",
            SampleType::I8 => "|i1",
            SampleType::U16 => "<u2",
            SampleType::I16 => "<i2",
            SampleType::U32 => "<u4",
            SampleType::I32 => "<i4",
            SampleType::U64 => "<u8",
            SampleType::I64 => "<i8",
            SampleType::F32 => "<f4",
            SampleType::F64 => "<f8",
        }
    }

    /// Reads the numbers in these bytes; an incomplete one at the end is left out.
    pub(crate) fn numbers(self, bytes: &[u8]) -> Box<dyn Iterator<Item = f64> + '_> {
        macro_rules! of {
            ($type:ty, $len:literal) => {
                Box::new(
                    bytes.as_chunks::<$len>().0.iter().map(|it| <$type>::from_le_bytes(*it) as f64),
                )
            };
        }
        match self {
            SampleType::U8 => of!(u8, 1),
            SampleType::I8 => of!(i8, 1),
            SampleType::U16 => of!(u16, 2),
            SampleType::I16 => of!(i16, 2),
            SampleType::U32 => of!(u32, 4),
            SampleType::I32 => of!(i32, 4),
            SampleType::U64 => of!(u64, 8),
            SampleType::I64 => of!(i64, 8),
            SampleType::F32 => of!(f32, 4),
            SampleType::F64 => of!(f64, 8),
        }
    }
}
