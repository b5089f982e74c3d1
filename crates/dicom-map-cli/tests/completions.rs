//! Completions and man pages: shells accept them, and they know the commands.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

use std::io::Write as _;
use std::process::{Command, Stdio};

fn script(shell: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dicom-map"));
    let output = command.args(["completions", shell]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{shell}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_shell_has_a_script_that_knows_the_commands() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = script(shell);
        assert!(shell != "bash" || script.ends_with(" -o default dicom-map\nfi\n"), "{script}");
        for word in ["creators", "private-only", "toimage"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
}

/// One page for the program and one for each command, with its options.
#[test]
fn man_pages_are_of_all_commands() {
    let command = dicom_map_commands::command();
    let page = |command: &clap::Command| {
        let mut page = Vec::new();
        clap_mangen::Man::new(command.clone()).render(&mut page).unwrap();
        String::from_utf8(page).unwrap()
    };
    assert!(page(&command).contains("dump"));
    for command in command.get_subcommands() {
        let page = page(command);
        assert!(page.starts_with(".ie ") && page.contains(".SH OPTIONS"), "{}", command.get_name());
    }
}

#[cfg(unix)]
#[test]
fn bash_completes_commands_and_options() {
    /// Completes the last of these words.
    const ASK: &str = "
words_of() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _dicom_map dicom-map \"${!#}\" x; echo \"${COMPREPLY[*]}\"; }
words_of dicom-map cens
words_of dicom-map dump --priv
words_of dicom-map completions fi
";
    let started = Command::new("bash").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut bash) = started else {
        dicom_map_test_support::skip::machine("bash", "bash is not installed");
        return;
    };
    let mut input = bash.stdin.take().unwrap();
    input.write_all(script("bash").as_bytes()).unwrap();
    input.write_all(ASK.as_bytes()).unwrap();
    drop(input);
    let output = bash.wait_with_output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said.lines().collect::<Vec<_>>(), ["census", "--private-only", "fish"]);
}
