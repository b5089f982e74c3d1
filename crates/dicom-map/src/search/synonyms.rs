//! Words that people use instead of those in the dictionary: a small list, maintained by hand.

/// Words as typed, and what they also mean. Lower case, with one space between words.
const SYNONYMS: [(&str, &[&str]); 23] = [
    ("b value", &["diffusion b value"]),
    ("bval", &["b value", "diffusion b value"]),
    ("bvec", &["diffusion gradient orientation", "diffusion gradient direction"]),
    ("dob", &["patient birth date"]),
    ("fa", &["flip angle"]),
    ("fov", &["field of view", "reconstruction diameter"]),
    ("kernel", &["convolution kernel"]),
    ("ma", &["x ray tube current"]),
    ("mas", &["exposure"]),
    ("mosaic", &["number of images in mosaic", "mosaic ref acq times"]),
    ("mrn", &["patient id"]),
    ("pixel size", &["pixel spacing"]),
    ("serial number", &["device serial number"]),
    ("sex", &["patient sex"]),
    ("slice timing", &["mosaic ref acq times", "trigger time"]),
    ("suv", &["suv type", "units"]),
    ("te", &["echo time"]),
    ("ti", &["inversion time"]),
    ("tr", &["repetition time"]),
    ("voltage", &["kvp"]),
    ("voxel size", &["pixel spacing", "slice thickness"]),
    ("window", &["window center", "window width"]),
    ("x ray dose", &["dose area product", "ctdivol"]),
];

/// Other texts with the same meaning.
pub(super) fn of(words: &[String]) -> &'static [&'static str] {
    let text = words.join(" ");
    SYNONYMS.iter().find(|(typed, _)| *typed == text).map_or(&[], |(_, meant)| meant)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(feature = "embedded")]
    use crate::{DmapDict, search::SearchQuery};

    #[test]
    fn the_list_is_sorted_and_in_the_form_that_is_compared() {
        assert!(SYNONYMS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for text in SYNONYMS
            .iter()
            .flat_map(|(typed, meant)| [*typed].into_iter().chain(meant.iter().copied()))
        {
            let words: Vec<&str> = super::super::words::split(text).collect();
            assert_eq!(words.join(" "), text.to_lowercase(), "{text:?}");
        }
    }

    #[cfg(feature = "embedded")]
    #[test]
    fn every_meaning_finds_something() {
        let dict = DmapDict::embedded();
        for (typed, meant) in SYNONYMS {
            for text in meant {
                assert!(!dict.search(&SearchQuery::words(text)).is_empty(), "{typed}: {text}");
            }
        }
    }
}
