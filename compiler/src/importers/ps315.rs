//! PS3.15 table E.1-1: the action of the basic profile and its options for each public attribute.

use super::{Context, words};
use crate::facts::{DeidFact, Import};
use dicom_map::registry::{Locator, Reference};
use dicom_map::{Error, ErrorKind};
use serde_json::Value;

const DOCUMENT: &str = "PS3.15 table E.1-1";

/// Reads `ps315/confidentiality_profile_attributes.json`.
pub fn run(context: &Context) -> Result<Import, Error> {
    parse(&context.read("ps315/confidentiality_profile_attributes.json")?)
}

fn parse(bytes: &[u8]) -> Result<Import, Error> {
    let bad = |message: String| {
        Error::new(
            ErrorKind::InvalidTable,
            format!("confidentiality_profile_attributes.json: {message}"),
        )
    };
    let rows: Vec<Value> =
        serde_json::from_slice(bytes).map_err(|error| bad(error.to_string()).with_source(error))?;
    let mut import = Import::default();
    for row in &rows {
        import.read_count += 1;
        let reference = Reference { document: DOCUMENT.to_string(), locator: Locator::None };
        if let Err(error) = take(&mut import, row, &reference) {
            let name = row.get("name").and_then(Value::as_str).unwrap_or_default();
            import.reject(reference, format!("{} in the row of {name:?}", error.message()));
        }
    }
    import.normalize();
    Ok(import)
}

/// One row: `basicProfile`, and options such as `rtnUIDsOpt`, which become `option:rtnUIDs`.
fn take(import: &mut Import, row: &Value, reference: &Reference) -> Result<(), Error> {
    let bad = |message: &str| Error::new(ErrorKind::InvalidTable, message.to_string());
    let cells = row.as_object().ok_or_else(|| bad("found a row that is not an object"))?;
    let tag =
        cells.get("tag").and_then(Value::as_str).ok_or_else(|| bad("found a row without a tag"))?;
    let (group, element) = tag
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .and_then(|tag| tag.split_once(','))
        .ok_or_else(|| bad("found no tag of the form (gggg,eeee)"))?;
    let key = words::public(group, element)?;
    for (name, action) in cells {
        let profile = match name.as_str() {
            "basicProfile" => "basic".to_string(),
            _ => match name.strip_suffix("Opt") {
                Some(option) => format!("option:{option}"),
                None => continue,
            },
        };
        let action =
            action.as_str().ok_or_else(|| bad("found an action that is not text"))?.to_string();
        import.deid.push(DeidFact {
            key: key.clone(),
            profile,
            action,
            reference: reference.clone(),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_patterns_and_the_rule_for_private_attributes() {
        let import = parse(
            br#"[{"name":"A","tag":"(0008,0018)","stdCompIOD":"Y","basicProfile":"U","rtnUIDsOpt":"K","id":"00080018"},
                 {"name":"Curve Data","tag":"(50XX,XXXX)","basicProfile":"X","cleanGraphOpt":"C"},
                 {"name":"Private Attributes","tag":"(GGGG,EEEE) WHERE GGGG IS ODD","basicProfile":"X"}, 7]"#,
        )
        .unwrap();
        let found: Vec<String> = import
            .deid
            .iter()
            .map(|fact| format!("{} {}={}", fact.key, fact.profile, fact.action))
            .collect();
        assert_eq!(
            found,
            [
                "(0008,0018) basic=U",
                "(0008,0018) option:rtnUIDs=K",
                "(50xx,xxxx) basic=X",
                "(50xx,xxxx) option:cleanGraph=C"
            ]
        );
        assert_eq!((import.read_count, import.rejected.len()), (4, 2));
        let error = parse(b"{").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidTable);
        assert!(std::error::Error::source(&error).unwrap().is::<serde_json::Error>());
    }
}
