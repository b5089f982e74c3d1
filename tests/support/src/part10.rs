//! Small files, written byte by byte, so that tests can violate any rule.

/// The bytes of a file: preamble, group 0002 with this transfer syntax, then the appended elements.
pub struct Part10(pub Vec<u8>);

pub const IMPLICIT: &str = "1.2.840.10008.1.2";
pub const EXPLICIT: &str = "1.2.840.10008.1.2.1";
pub const DEFLATED: &str = "1.2.840.10008.1.2.1.99";

impl Part10 {
    pub fn new(transfer_syntax: &str) -> Part10 {
        let mut uid = transfer_syntax.as_bytes().to_vec();
        if uid.len() % 2 == 1 {
            uid.push(0);
        }
        let mut bytes = vec![0; 128];
        bytes.extend(b"DICM");
        let meta = Part10(Vec::new()).short(0x0002_0010, b"UI", &uid);
        Part10(bytes).short(0x0002_0000, b"UL", &(meta.0.len() as u32).to_le_bytes()).raw(&meta.0)
    }

    pub fn raw(mut self, bytes: &[u8]) -> Part10 {
        self.0.extend(bytes);
        self
    }

    pub fn tag(self, tag: u32) -> Part10 {
        let (group, element) = ((tag >> 16) as u16, tag as u16);
        self.raw(&group.to_le_bytes()).raw(&element.to_le_bytes())
    }

    /// An explicit element with a 16-bit length.
    pub fn short(self, tag: u32, vr: &[u8; 2], value: &[u8]) -> Part10 {
        self.tag(tag).raw(vr).raw(&(value.len() as u16).to_le_bytes()).raw(value)
    }

    /// An explicit element's header with a 32-bit length.
    pub fn long_header(self, tag: u32, vr: &[u8; 2], length: u32) -> Part10 {
        self.tag(tag).raw(vr).raw(&[0, 0]).raw(&length.to_le_bytes())
    }

    pub fn long(self, tag: u32, vr: &[u8; 2], value: &[u8]) -> Part10 {
        self.long_header(tag, vr, value.len() as u32).raw(value)
    }

    /// An implicit element, an item or a delimiter.
    pub fn implicit(self, tag: u32, value: &[u8]) -> Part10 {
        self.bare(tag, value.len() as u32).raw(value)
    }

    /// A tag and a 32-bit length.
    pub fn bare(self, tag: u32, length: u32) -> Part10 {
        self.tag(tag).raw(&length.to_le_bytes())
    }
}

/// The bytes that `build` appends, without a header.
pub fn fragment(build: impl FnOnce(Part10) -> Part10) -> Vec<u8> {
    build(Part10(Vec::new())).0
}

pub const ITEM: u32 = 0xFFFE_E000;
pub const ITEM_END: u32 = 0xFFFE_E00D;
pub const SEQUENCE_END: u32 = 0xFFFE_E0DD;
pub const UNDEFINED: u32 = u32::MAX;
