use super::*;

/// Lines from text: one per line, with cells separated by bars.
fn lines(text: &str, is_unruled: bool) -> Vec<Line> {
    text.lines()
        .map(|line| Line {
            cells: line.trim().split('|').map(|cell| cell.trim().replace('~', "\r")).collect(),
            page: 3,
            is_unruled,
        })
        .collect()
}

fn rows(grid: &Grid) -> Vec<String> {
    grid.rows
        .iter()
        .map(|row| {
            format!(
                "{} {} {} {} {}",
                row.tag,
                row.name.replace('\n', "/"),
                row.vr,
                row.vm,
                row.owner
            )
            .trim_end()
            .to_string()
        })
        .collect()
}

#[test]
fn the_header_row_names_the_columns_in_any_order() {
    let grid = read(
        &lines(
            "Attribute Name|DICOM Tag|Type|VR|VM|Description\nA|(0009,xx01)|3|LO|1|Prose",
            false,
        ),
        &[],
        &[],
    );
    assert_eq!(rows(&grid), ["(0009,xx01) A LO 1"]);
    let grid = read(
        &lines("|ag|||rivate Owner Code|||Name|||VR\n(0017,xx0A)|OWNER|Internal Data|SS", false),
        &columns_of(&["Tag", "Owner", "AttributeName", "VR"]),
        &[],
    );
    assert_eq!(rows(&grid), ["(0017,xx0A) Internal Data SS  OWNER"]);
}

#[test]
fn a_listed_header_has_precedence_over_the_tables_own() {
    let grid = read(
        &lines("Attribute Name|Tag|VR\n(0017,xx0A)|Blackening|SS", false),
        &columns_of(&["Tag", "AttributeName", "VR"]),
        &[],
    );
    assert_eq!(rows(&grid), ["(0017,xx0A) Blackening SS"]);
}

#[test]
fn a_continuation_without_a_header_takes_the_columns_of_the_table_before_even_when_shifted() {
    let first = read(
        &lines(
            "|Attribute Name|Tag|Type|Attribute Description\n|Picture Name|(0011,xx30)|3|Prose",
            false,
        ),
        &[],
        &[],
    );
    assert_eq!(rows(&first), ["(0011,xx30) Picture Name"]);
    let second = read(
        &lines("Picture Format|(0011,xx3A)|3|Prose\nPixel Scale|(0011,xx3B)|3|Prose", false),
        &[],
        &first.columns,
    );
    assert_eq!(rows(&second), ["(0011,xx3A) Picture Format", "(0011,xx3B) Pixel Scale"]);
}

#[test]
fn a_title_above_the_header_and_repeated_headers() {
    let grid = read(
        &lines(
            "Table A-17. Private Creator|||\nAttribute Name|Tag|VR|VM\nA|0009,xx01|LO|1\nAttribute Name|Tag|VR|VM\nB|0009,xx02|LO|1",
            false,
        ),
        &[],
        &[],
    );
    assert_eq!(rows(&grid), ["0009,xx01 A LO 1", "0009,xx02 B LO 1"]);
    assert_eq!(grid.loose_pages, [3]);
}

#[test]
fn group_and_element_in_two_columns() {
    let grid = read(
        &lines("0009|XX04|Image Control Unit|SH\n|||\n|||tail", false),
        &columns_of(&["Group", "Element", "AttributeName", "VR"]),
        &[],
    );
    assert_eq!(rows(&grid), ["0009,XX04 Image Control Unit SH"]);
    assert_eq!(grid.loose_pages.len(), 1);
}

#[test]
fn a_name_continued_in_the_next_row_is_joined_and_prose_is_not() {
    let text = "Attribute Name|Tag|VR|Description\nAcquisition Specific|0009,xx01|LO|x\ncorrection name|||\n>>Include macro|||\n|||more prose\nNext|0009,xx02|LO|x";
    let grid = read(&lines(text, false), &[], &[]);
    assert_eq!(
        rows(&grid),
        ["0009,xx01 Acquisition Specific/correction name LO", "0009,xx02 Next LO"]
    );
    assert_eq!(grid.loose_pages.len(), 2);
}

#[test]
fn in_a_table_without_lines_the_name_is_above_its_row_and_type_is_the_vr() {
    let text = "Module|Tag|Attribute Name|Type\n|(0008,0102)|> Designator|SH\n||PrivateCreator|\n|(0055,0010)|(”SIEMENS MED NM”)|LO\n\
                ||Energy Window Type|\n||(one of the following: transmission,|\n|(0055,1001)|emission)|LO";
    let grid = read(&lines(text, true), &[], &[]);
    assert_eq!(
        rows(&grid),
        [
            "(0008,0102) > Designator SH",
            "(0055,0010) PrivateCreator LO",
            "(0055,1001) Energy Window Type LO"
        ]
    );
    assert!(grid.rows[1].quotes.iter().any(|quote| quote.contains("SIEMENS MED NM")));
}

#[test]
fn without_any_header_nothing_is_guessed() {
    let grid = read(&lines("A|0009,xx01|LO", false), &[], &[]);
    assert!(grid.rows.is_empty() && grid.loose_pages.len() == 1);
}

#[test]
fn invalid_chunks_are_errors() {
    assert_eq!(parse_chunk("[]").unwrap(), Vec::<Vec<Line>>::new());
    let chunk = r#"[{"extraction_method": "basic", "data": [[{"text": "a"}, {"top": 1}, 5]]}]"#;
    assert_eq!(
        parse_chunk(chunk).unwrap(),
        [[Line {
            cells: vec!["a".into(), String::new(), String::new()],
            page: 0,
            is_unruled: true
        }]]
    );
    for text in ["", "{", "{}", "[1]", r#"[{"data": 1}]"#, r#"[{"data": [1]}]"#, "[[[[[[[["] {
        assert_eq!(parse_chunk(text).unwrap_err().kind(), ErrorKind::InvalidTable, "{text:?}");
    }
}
