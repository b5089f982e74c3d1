//! include/dicom_map.h is the output of cbindgen for the sources, with the versions of the crate.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::path::{Path, PathBuf};

fn crate_file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The order of the header: errors, opening, lookup, then the fields.
const SOURCES: [&str; 15] = [
    "src/status.rs",
    "src/dictionary.rs",
    "src/dict.rs",
    "src/lookup.rs",
    "src/tag.rs",
    "src/entry_source.rs",
    "src/creator.rs",
    "src/list.rs",
    "src/uid.rs",
    "src/source.rs",
    "src/data_set.rs",
    "src/file.rs",
    "src/item.rs",
    "src/element.rs",
    "src/write.rs",
];

fn version_macros() -> String {
    let part = |text: &str| text.parse::<u32>().unwrap();
    let (major, minor, patch) = (
        part(env!("CARGO_PKG_VERSION_MAJOR")),
        part(env!("CARGO_PKG_VERSION_MINOR")),
        part(env!("CARGO_PKG_VERSION_PATCH")),
    );
    format!(
        "/* The version of this header; dmap_version returns that of the library. */\n\
         #define DMAP_VERSION \"{}\"\n\
         #define DMAP_VERSION_MAJOR {major}\n\
         #define DMAP_VERSION_MINOR {minor}\n\
         #define DMAP_VERSION_PATCH {patch}\n\
         /* One number to compare in #if: 0x010203 for 1.2.3. */\n\
         #define DMAP_VERSION_NUMBER 0x{major:02X}{minor:02X}{patch:02X}\n\
         \n\
         /* For functions kept for older programs; DMAP_NO_DEPRECATED silences the warnings. */\n\
         #if defined(DMAP_NO_DEPRECATED)\n\
         #define DMAP_DEPRECATED(note)\n\
         #elif defined(__GNUC__) || defined(__clang__)\n\
         #define DMAP_DEPRECATED(note) __attribute__((deprecated(note)))\n\
         #elif defined(_MSC_VER)\n\
         #define DMAP_DEPRECATED(note) __declspec(deprecated(note))\n\
         #else\n\
         #define DMAP_DEPRECATED(note)\n\
         #endif\n",
        env!("CARGO_PKG_VERSION")
    )
}

fn generate() -> String {
    let mut config = cbindgen::Config::from_file(crate_file("cbindgen.toml")).unwrap();
    config.after_includes = Some(version_macros());
    let builder =
        SOURCES.iter().fold(cbindgen::Builder::new().with_config(config), |builder, source| {
            builder.with_src(crate_file(source))
        });
    let mut header = Vec::new();
    builder.generate().unwrap().write(&mut header);
    String::from_utf8(header).unwrap()
}

#[test]
fn header_is_current() {
    let path = crate_file("include/dicom_map.h");
    let expected = generate();
    if std::env::var_os("UPDATE_HEADER").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap();
    assert!(
        found == expected,
        "include/dicom_map.h differs from the sources; run: UPDATE_HEADER=1 cargo test -p dicom-map-ffi --test header"
    );
}

#[test]
fn every_exported_function_is_in_the_header() {
    let header = generate();
    let mut count = 0;
    for entry in std::fs::read_dir(crate_file("src")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for line in text
            .lines()
            .filter(|line| line.starts_with("pub ") && line.contains("extern \"C\" fn "))
        {
            let name = line.split("fn ").nth(1).and_then(|rest| rest.split('(').next()).unwrap();
            assert!(name.starts_with("dmap_"), "{name}");
            assert!(header.contains(&format!("{name}(")), "{name} is missing from the header");
            count += 1;
        }
    }
    assert!(count > 70, "found {count} functions");
}
