//! Changes to data sets as JSON: a list of operations, parsed into [`Operation`]s and written back.
//!
//! ```
//! use dicom_map_inspect::operations;
//! let text = br#"[
//!     {"op": "set", "path": "PatientName", "value": "Doe^Jane"},
//!     {"op": "set", "path": "\"ACME 1.0\".(0021,xx08)", "vr": "US", "value": [1, 2]},
//!     {"op": "set", "path": "ProcedureCodeSequence", "value": [{"CodeValue": "T-D1100"}]},
//!     {"op": "delete", "path": "**.PatientID"},
//!     {"op": "append", "path": "ProcedureCodeSequence", "item": {"CodeValue": "T-04000"}},
//!     {"op": "rename-creator", "from": "ACME 1.0", "to": "ACME 2.0"},
//!     {"op": "character-set", "terms": ["ISO_IR 192"]}
//! ]"#;
//! let changes = operations::read(text)?;
//! assert_eq!(changes.len(), 7);
//! let again = operations::to_json(&changes)?.to_string();
//! assert_eq!(operations::read(again.as_bytes())?, changes);
//! # Ok::<(), dicom_map::Error>(())
//! ```
//!
//! A value is a text as people type it (`"ORIGINAL\\PRIMARY"`, `"512"`, `"00 FF"` for bytes), a
//! number, `null` for no value, a list of texts or of numbers, or a list of items. An item is an
//! object of paths and values, which may be `{"vr": ..., "value": ...}`, or a list of operations.
//! `InlineBinary` in place of `value` is bytes in base 64.

use crate::json::text::{Json, Kind};
use crate::json::{from_base64, to_base64};
use dicom_map::{Error, ErrorKind, Vr};
use dicom_map_dataset::edit::{NewValue, Operation};
use dicom_map_dataset::{Path, Value};
use serde_json::{Map, Number, Value as Tree, json};
use std::borrow::Cow;
use std::fmt::Display;

/// The greatest nesting depth of items in one operation.
pub const MAX_DEPTH: usize = 64;

/// Parses a list of operations.
///
/// Errors: `InvalidJson` for a text that is not JSON, with the line; and for an unknown operation
/// or member, an invalid path or an unsuitable value, with the place in the list, such as
/// `[2].value[0].CodeValue`, counted from 0.
pub fn read(text: &[u8]) -> Result<Vec<Operation>, Error> {
    list(Json::parse(text)?, &Place::Whole, 0)
}

/// A place in the JSON.
enum Place<'p> {
    Whole,
    Index(&'p Place<'p>, usize),
    Member(&'p Place<'p>, &'p str),
}

impl Place<'_> {
    fn bad(&self, message: impl Display) -> Error {
        let message = match self {
            Place::Whole => message.to_string(),
            _ => format!("{self}: {message}"),
        };
        Error::new(ErrorKind::InvalidJson, message)
    }
}

impl Display for Place<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Place::Whole => Ok(()),
            Place::Index(outer, index) => write!(f, "{outer}[{index}]"),
            Place::Member(outer, "") => write!(f, "{outer}.\"\""),
            Place::Member(outer, name) => write!(f, "{outer}.{name}"),
        }
    }
}

/// Recursion, here and below, is as deep as the items nest, at most [`MAX_DEPTH`].
fn list(json: Json<'_>, place: &Place<'_>, depth: usize) -> Result<Vec<Operation>, Error> {
    if json.kind() != Kind::List {
        return Err(
            place.bad(format!("found {}, expected a list of operations", json.kind().name()))
        );
    }
    let numbered = json.values().enumerate();
    numbered.map(|(index, json)| operation(json, &Place::Index(place, index), depth)).collect()
}

/// The members of one operation.
#[derive(Default)]
struct Members<'j> {
    op: Option<Json<'j>>,
    path: Option<Json<'j>>,
    vr: Option<Json<'j>>,
    value: Option<Json<'j>>,
    inline_binary: Option<Json<'j>>,
    item: Option<Json<'j>>,
    from: Option<Json<'j>>,
    to: Option<Json<'j>>,
    terms: Option<Json<'j>>,
}

impl<'j> Members<'j> {
    fn of(json: Json<'j>, place: &Place<'_>) -> Result<Members<'j>, Error> {
        if json.kind() != Kind::Object {
            return Err(place.bad(format!(
                "found {}, expected an operation such as {{\"op\": \"delete\", \"path\": \"PatientID\"}}",
                json.kind().name()
            )));
        }
        let mut members = Members::default();
        for (name, value) in json.members() {
            let name = name.unwrap_or_default();
            let slot = match &*name {
                "op" => &mut members.op,
                "path" => &mut members.path,
                "vr" => &mut members.vr,
                "value" => &mut members.value,
                "InlineBinary" => &mut members.inline_binary,
                "item" => &mut members.item,
                "from" => &mut members.from,
                "to" => &mut members.to,
                "terms" => &mut members.terms,
                _ => {
                    return Err(place.bad(format!(
                        "found the member {name:?}, expected op, path, vr, value, InlineBinary, item, from, to or terms"
                    )));
                }
            };
            if slot.replace(value).is_some() {
                return Err(place.bad(format!("found {name:?} twice, expected it once")));
            }
        }
        Ok(members)
    }

    /// Refuses members that the operation does not have.
    fn only(&self, op: &str, taken: &[&str], place: &Place<'_>) -> Result<(), Error> {
        let all = [
            ("op", self.op),
            ("path", self.path),
            ("vr", self.vr),
            ("value", self.value),
            ("InlineBinary", self.inline_binary),
            ("item", self.item),
            ("from", self.from),
            ("to", self.to),
            ("terms", self.terms),
        ];
        let other = all.iter().find(|(name, json)| json.is_some() && !taken.contains(name));
        match other {
            Some((name, _)) => Err(place.bad(format!(
                "found the member {name:?} of the operation {op:?}, expected {}",
                taken.join(", ")
            ))),
            None => Ok(()),
        }
    }
}

fn operation(json: Json<'_>, place: &Place<'_>, depth: usize) -> Result<Operation, Error> {
    let members = Members::of(json, place)?;
    let op = text(members.op, place, "op")?;
    let path = || -> Result<Path, Error> {
        Path::parse(&text(members.path, place, "path")?)
            .map_err(|error| Place::Member(place, "path").bad(error.message()).with_source(error))
    };
    match &*op {
        "set" => {
            members.only(&op, &["op", "path", "vr", "value", "InlineBinary"], place)?;
            set(path()?, &members, place, depth)
        }
        "delete" => {
            members.only(&op, &["op", "path"], place)?;
            Ok(Operation::Delete { path: path()? })
        }
        "append" => {
            members.only(&op, &["op", "path", "item"], place)?;
            let item = match members.item {
                Some(json) => item(json, &Place::Member(place, "item"), depth + 1)?,
                None => Vec::new(),
            };
            Ok(Operation::Append { path: path()?, item })
        }
        "rename-creator" => {
            members.only(&op, &["op", "from", "to"], place)?;
            Ok(Operation::RenameCreator {
                from: text(members.from, place, "from")?.into_owned(),
                to: text(members.to, place, "to")?.into_owned(),
            })
        }
        "character-set" => {
            members.only(&op, &["op", "terms"], place)?;
            let terms = members.terms.filter(|terms| terms.kind() == Kind::List);
            let terms = terms.and_then(|terms| {
                terms.values().map(|term| term.text().map(Cow::into_owned)).collect()
            });
            let terms = terms.ok_or_else(|| {
                place.bad("found no list of texts as \"terms\", expected one such as [\"ISO_IR 192\"]")
            })?;
            Ok(Operation::CharacterSet { terms })
        }
        _ => Err(place.bad(format!(
            "found the operation {op:?}, expected set, delete, append, rename-creator or character-set"
        ))),
    }
}

fn text<'j>(json: Option<Json<'j>>, place: &Place<'_>, name: &str) -> Result<Cow<'j, str>, Error> {
    json.and_then(Json::text).ok_or_else(|| {
        let found = json.map_or("nothing", |json| json.kind().name());
        place.bad(format!("found {found} as {name:?}, expected a text"))
    })
}

/// The new value: `vr`, and `value` or `InlineBinary`.
fn set(
    path: Path,
    members: &Members<'_>,
    place: &Place<'_>,
    depth: usize,
) -> Result<Operation, Error> {
    let vr =
        match members.vr {
            Some(_) => Some(text(members.vr, place, "vr")?.parse::<Vr>().map_err(|error| {
                Place::Member(place, "vr").bad(error.message()).with_source(error)
            })?),
            None => None,
        };
    let value = match (members.value, members.inline_binary) {
        (Some(json), None) => value(json, vr, &Place::Member(place, "value"), depth)?,
        (None, Some(_)) => {
            let bytes = from_base64(&text(members.inline_binary, place, "InlineBinary")?);
            let bytes =
                bytes.ok_or_else(|| place.bad("found an InlineBinary that is not base 64"))?;
            NewValue::Value(Value::from(bytes))
        }
        _ => return Err(place.bad("expected one of \"value\" and \"InlineBinary\"")),
    };
    Ok(Operation::Set { path, value, vr })
}

fn value(
    json: Json<'_>,
    vr: Option<Vr>,
    place: &Place<'_>,
    depth: usize,
) -> Result<NewValue, Error> {
    let bad_text = || place.bad("found escapes that are not characters, expected a text");
    let list = match json.kind() {
        Kind::Null => return Ok(NewValue::Value(Value::Empty)),
        Kind::Text => {
            return json.text().map(|text| NewValue::Text(text.into())).ok_or_else(bad_text);
        }
        Kind::Number => return numbers(&[json], place).map(NewValue::Value),
        Kind::List => json,
        other => {
            return Err(place.bad(format!(
                "found {}, expected a text, a number, null or a list",
                other.name()
            )));
        }
    };
    let kind = list.values().map(Json::kind).find(|kind| *kind != Kind::Null);
    match kind {
        None if vr == Some(Vr::SQ) => Ok(NewValue::Items(Vec::new())),
        None if list.values().next().is_none() => Ok(NewValue::Value(Value::Empty)),
        None | Some(Kind::Text) => {
            let texts = list.values().map(|json| match json.kind() {
                Kind::Null => Ok(String::new()),
                Kind::Text => json.text().map(Cow::into_owned).ok_or_else(bad_text),
                other => Err(place.bad(format!("found {}, expected only texts", other.name()))),
            });
            Ok(NewValue::Value(Value::from(texts.collect::<Result<Vec<_>, _>>()?)))
        }
        Some(Kind::Number) => {
            numbers(&list.values().collect::<Vec<_>>(), place).map(NewValue::Value)
        }
        Some(Kind::Object | Kind::List) => {
            let items = list
                .values()
                .enumerate()
                .map(|(number, json)| item(json, &Place::Index(place, number), depth + 1));
            Ok(NewValue::Items(items.collect::<Result<_, _>>()?))
        }
        Some(other) => Err(place.bad(format!("found {} in a list of values", other.name()))),
    }
}

/// Whole numbers if all of them are, otherwise floating-point numbers.
fn numbers(values: &[Json<'_>], place: &Place<'_>) -> Result<Value<'static>, Error> {
    if let Some(other) = values.iter().find(|json| json.kind() != Kind::Number) {
        return Err(place.bad(format!("found {}, expected only numbers", other.kind().name())));
    }
    let texts = values.iter().map(|json| json.raw());
    if let Ok(list) = texts.clone().map(str::parse).collect::<Result<Vec<i64>, _>>() {
        return Ok(Value::from(list));
    }
    if let Ok(list) = texts.clone().map(str::parse).collect::<Result<Vec<u64>, _>>() {
        return Ok(Value::from(list));
    }
    let doubles = texts.map(|text| {
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        number.ok_or_else(|| {
            place.bad(format!("found {text}, expected a number that 64 bits can hold"))
        })
    });
    Ok(Value::from(doubles.collect::<Result<Vec<f64>, _>>()?))
}

/// An item: paths and values, or operations.
fn item(json: Json<'_>, place: &Place<'_>, depth: usize) -> Result<Vec<Operation>, Error> {
    if depth > MAX_DEPTH {
        return Err(place.bad(format!("found items more than {MAX_DEPTH} deep, the limit")));
    }
    match json.kind() {
        Kind::Null => Ok(Vec::new()),
        Kind::List => list(json, place, depth),
        Kind::Object => assignments(json, place, depth),
        other => Err(place.bad(format!(
            "found {}, expected an item: an object of paths and values",
            other.name()
        ))),
    }
}

/// An item as an object of paths and values, each path once.
fn assignments(json: Json<'_>, place: &Place<'_>, depth: usize) -> Result<Vec<Operation>, Error> {
    if let Some(name) = json.repeated_name() {
        return Err(place.bad(format!("found {name:?} twice, expected it once")));
    }
    let assignment = |(name, json): (Option<Cow<'_, str>>, Json<'_>)| {
        let name = name.unwrap_or_default();
        let place = &Place::Member(place, &name);
        let path =
            Path::parse(&name).map_err(|error| place.bad(error.message()).with_source(error))?;
        if json.kind() == Kind::Object {
            let members = Members::of(json, place)?;
            members.only("set", &["vr", "value", "InlineBinary"], place)?;
            return set(path, &members, place, depth);
        }
        let value = value(json, None, place, depth)?;
        Ok(Operation::Set { path, value, vr: None })
    };
    json.members().map(assignment).collect()
}

/// Writes the operations in a form that [`read`] parses as the same changes.
///
/// Errors: `InvalidArgument` for an operation without a JSON form; currently there is none.
pub fn to_json(operations: &[Operation]) -> Result<Tree, Error> {
    operations.iter().map(tree).collect()
}

fn tree(operation: &Operation) -> Result<Tree, Error> {
    Ok(match operation {
        Operation::Set { path, value, vr } => {
            let mut members = Map::new();
            members.insert("op".into(), "set".into());
            members.insert("path".into(), path.to_string().into());
            set_members(&mut members, value, *vr)?;
            Tree::Object(members)
        }
        Operation::Delete { path } => json!({"op": "delete", "path": path.to_string()}),
        Operation::Append { path, item } => {
            json!({"op": "append", "path": path.to_string(), "item": item_tree(item)?})
        }
        Operation::RenameCreator { from, to } => {
            json!({"op": "rename-creator", "from": from, "to": to})
        }
        Operation::CharacterSet { terms } => json!({"op": "character-set", "terms": terms}),
        _ => return Err(no_form()),
    })
}

fn set_members(
    members: &mut Map<String, Tree>,
    value: &NewValue,
    vr: Option<Vr>,
) -> Result<(), Error> {
    if let Some(vr) = vr {
        members.insert("vr".into(), vr.as_str().into());
    }
    let (name, value) = match value {
        NewValue::Text(text) => ("value", Tree::from(text.as_str())),
        NewValue::Items(items) => {
            // An empty list would mean no value.
            if items.is_empty() {
                members.insert("vr".into(), Vr::SQ.as_str().into());
            }
            ("value", items.iter().map(|item| item_tree(item)).collect::<Result<_, _>>()?)
        }
        NewValue::Value(Value::Bytes(bytes)) => ("InlineBinary", to_base64(bytes).into()),
        NewValue::Value(value) => ("value", value_tree(value)?),
        _ => return Err(no_form()),
    };
    members.insert(name.into(), value);
    Ok(())
}

/// An object if every operation sets a different path, otherwise a list of operations.
fn item_tree(item: &[Operation]) -> Result<Tree, Error> {
    let mut members = Map::new();
    for operation in item {
        let Operation::Set { path, value, vr } = operation else { return to_json(item) };
        let mut inner = Map::new();
        set_members(&mut inner, value, *vr)?;
        let inner = match inner.remove("value") {
            Some(value) if inner.is_empty() => value,
            Some(value) => {
                inner.insert("value".into(), value);
                Tree::Object(inner)
            }
            None => Tree::Object(inner),
        };
        if members.insert(path.to_string(), inner).is_some() {
            return to_json(item);
        }
    }
    Ok(Tree::Object(members))
}

fn value_tree(value: &Value<'_>) -> Result<Tree, Error> {
    let number = |text: String| -> Result<Tree, Error> {
        serde_json::from_str::<Number>(&text).map(Tree::Number).map_err(|_| no_form())
    };
    Ok(match value {
        Value::Empty => Tree::Null,
        Value::Integers(list) => list.iter().copied().collect(),
        Value::BigIntegers(list) => list.iter().copied().collect(),
        Value::Floats(list) if list.iter().all(|number| number.is_finite()) => {
            list.iter().map(|it| number(format!("{it:?}"))).collect::<Result<_, _>>()?
        }
        Value::Doubles(list) if list.iter().all(|number| number.is_finite()) => {
            list.iter().map(|it| number(format!("{it:?}"))).collect::<Result<_, _>>()?
        }
        // NaN and the infinities are written as text, like other texts.
        _ => value.to_multi_str().into_iter().map(Cow::into_owned).collect(),
    })
}

fn no_form() -> Error {
    Error::new(
        ErrorKind::InvalidArgument,
        "found an operation that JSON has no form for, expected set, delete, append, rename-creator or character-set",
    )
}
