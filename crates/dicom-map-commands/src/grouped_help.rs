//! The help of `dicom-map`, with its commands by task; clap has only one list of commands.

/// A command and its one-line summary.
type Line = (&'static str, &'static str);

/// The tasks, and the commands for each.
const GROUPS: [(&str, &[Line]); 6] = [
    (
        "The registry of tags",
        &[
            ("lookup", "Look up a tag, a private element with its creator, or a keyword"),
            ("search", "Search names, keywords, creators and UIDs"),
            ("creators", "List private creators"),
            ("uid", "Look up a UID by its digits, keyword or name"),
            ("info", "Show what the dictionary contains"),
            ("sources", "List the sources of the dictionary"),
            ("verify", "Check a dictionary file"),
            ("diff", "Compare two dictionaries"),
            ("export", "Write the dictionary for another toolkit, or as a page"),
        ],
    ),
    (
        "Files",
        &[
            ("dump", "Show the elements of files, private ones with their names"),
            ("json", "Convert files to DICOM JSON, and back"),
            ("derive", "Derive b values, slice times and phase encoding of MR images"),
            ("compare", "Compare two files, element by element"),
            ("edit", "Set and delete elements"),
            ("serve", "Browse the registry, files and folders in a web browser"),
        ],
    ),
    (
        "Archives",
        &[
            ("census", "Count the elements in an archive, and how many are known"),
            ("table", "Write chosen elements of all files as a table"),
        ],
    ),
    (
        "Pictures",
        &[
            ("toimage", "Write frames as PNG, PNM or JPEG"),
            ("fromimage", "Make a DICOM file from pictures"),
            ("transcode", "Convert files to another transfer syntax"),
        ],
    ),
    (
        "The network",
        &[
            ("echoscu", "Ask whether an application entity answers (C-ECHO)"),
            ("findscu", "Query an application entity (C-FIND)"),
            ("movescu", "Have objects sent to an application entity (C-MOVE)"),
            ("getscu", "Fetch objects (C-GET)"),
            ("storescu", "Send files (C-STORE)"),
            ("storescp", "Receive objects into a folder (C-STORE)"),
            ("scpproxy", "Relay between two application entities and show their messages"),
        ],
    ),
    (
        "This program",
        &[
            ("completions", "Print completions for a shell"),
            ("help", "Print the help of a command"),
        ],
    ),
];

const EXAMPLES: &str = "\
Examples:
  dicom-map dump scan.dcm                      what is in a file
  dicom-map lookup '(0043,xx39)' GEMS_PARM_01  what an element is
  dicom-map census folder                      what a folder contains";

/// The command with its subcommands by task in its help.
pub(crate) fn grouped(command: clap::Command) -> clap::Command {
    // `help` exists only once the command is built.
    let mut built = command.clone();
    built.build();
    let mut lists = String::new();
    for (title, group) in GROUPS {
        // A build without some features lacks some commands.
        let there = group.iter().filter(|(name, _)| built.find_subcommand(name).is_some());
        let lines: String = there.map(|(name, line)| format!("  {name:<12} {line}\n")).collect();
        if !lines.is_empty() {
            lists.push_str(&format!("{title}:\n{lines}\n"));
        }
    }
    command.help_template(format!(
        "{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{EXAMPLES}\n\n{lists}\
         Options:\n{{options}}{{after-help}}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_in_one_group_and_has_one_line() {
        /// Columns of the terminal on which no line is wrapped.
        const COLUMNS: usize = 80;
        let mut command = crate::args::command();
        command.build();
        let listed: Vec<Line> =
            GROUPS.iter().flat_map(|(_, group)| group.iter().copied()).collect();
        for known in command.get_subcommands().filter(|known| !known.is_hide_set()) {
            let name = known.get_name();
            assert_eq!(listed.iter().filter(|(it, _)| *it == name).count(), 1, "{name}");
        }
        let help = command.render_help().to_string();
        let all = cfg!(all(feature = "net", feature = "pixel", feature = "web"));
        for (name, line) in listed {
            assert!(15 + line.len() <= COLUMNS, "{name}: {line}");
            // With all features, every listed command exists.
            assert!(!all || help.contains(&format!("\n  {name:<12} {line}\n")), "{name}: {help}");
        }
        let lines = help.split("Options:").next().unwrap_or_default().lines();
        assert_eq!(lines.filter(|line| line.len() > COLUMNS).collect::<Vec<_>>(), [""; 0]);
    }
}
