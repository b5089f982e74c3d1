//! The integer types in which the cosine transformation multiplies.

/// A type of factors: 16 bits for samples of 8 bits, because their multiplication is faster.
pub trait Factor: Copy + Default {
    fn from_coefficient(coefficient: i16) -> Self;
    fn from_sum(sum: i32) -> Self;
    fn plus(self, other: Self) -> Self;
    fn minus(self, other: Self) -> Self;
    fn times(self, constant: i32) -> i32;
}

impl Factor for i16 {
    #[inline(always)]
    fn from_coefficient(coefficient: i16) -> i16 {
        coefficient
    }

    #[inline(always)]
    fn from_sum(sum: i32) -> i16 {
        sum.clamp(i16::MIN.into(), i16::MAX.into()) as i16
    }

    #[inline(always)]
    fn plus(self, other: i16) -> i16 {
        self.wrapping_add(other)
    }

    #[inline(always)]
    fn minus(self, other: i16) -> i16 {
        self.wrapping_sub(other)
    }

    #[inline(always)]
    fn times(self, constant: i32) -> i32 {
        i32::from(self) * constant
    }
}

impl Factor for i32 {
    #[inline(always)]
    fn from_coefficient(coefficient: i16) -> i32 {
        coefficient.into()
    }

    #[inline(always)]
    fn from_sum(sum: i32) -> i32 {
        sum
    }

    #[inline(always)]
    fn plus(self, other: i32) -> i32 {
        self.wrapping_add(other)
    }

    #[inline(always)]
    fn minus(self, other: i32) -> i32 {
        self.wrapping_sub(other)
    }

    #[inline(always)]
    fn times(self, constant: i32) -> i32 {
        self.wrapping_mul(constant)
    }
}
