/*
 * dicom-map: one registry of DICOM tags, public and private, with the sources of every entry.
 * Made by cbindgen from the documentation in src/; to change it, change that, and run: UPDATE_HEADER=1 cargo test -p dicom-map-ffi
 *
 * Rules that hold for every function here
 *
 * Ownership. What a dmap_open... or dmap_with_overlay function returns is ended with dmap_close, a dmap_tag_list with dmap_free_list, a
 * dmap_file with dmap_file_close, before its dictionary. Nothing else is ever freed: entries, creators, UIDs, sources and texts belong to
 * their dictionary and live until its dmap_close; elements, items, bytes and texts of a file until its dmap_file_close. Functions that end
 * something accept NULL.
 *
 * Texts from the library are UTF-8, end with NUL, are never NULL where a field is asked for (an absent one is ""), and must not be changed.
 * A parameter `length` receives the bytes of the text without the NUL, on every path; it may be NULL. Texts that you pass are UTF-8 and
 * end with NUL unless the function takes their length; they are used during the call only.
 *
 * Errors. "Not found" is an answer (NULL), not an error. On an error a function returns what its description says (NULL, 0, false, "", a status),
 * sets its out-parameters to 0, and dmap_last_status and dmap_last_error of the same thread say what was wrong, until the next call. NULL for a handle
 * is an error (DMAP_INVALID_ARGUMENT), never a crash; a pointer that did not come from this library, or whose dictionary is closed, is
 * outside the contract. No input makes the library abort or throw: a defect becomes DMAP_INTERNAL.
 *
 * Threads. Everything may be read by any number of threads at once without locks. dmap_close and dmap_file_close need that no other thread
 * uses the dictionary or file, or anything from it, any more. The last error belongs to each thread.
 *
 * Tags. A tag is a group and an element, 16 bits each; a wider number is cut by the C compiler before the library sees it (-Wconversion warns).
 * The sections named are those of the DICOM standard (PS3.x).
 *
 * The dictionary informs; it is not a basis for clinical decisions.
 */

#ifndef DICOM_MAP_H
#define DICOM_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
/* The version of this header; dmap_version gives that of the library. */
#define DMAP_VERSION "0.3.0"
#define DMAP_VERSION_MAJOR 0
#define DMAP_VERSION_MINOR 3
#define DMAP_VERSION_PATCH 0
/* One number to compare in #if: 0x010203 for 1.2.3. */
#define DMAP_VERSION_NUMBER 0x000300

/* What is kept for older programs only; define DMAP_NO_DEPRECATED to hear nothing of it. */
#if defined(DMAP_NO_DEPRECATED)
#define DMAP_DEPRECATED(note)
#elif defined(__GNUC__) || defined(__clang__)
#define DMAP_DEPRECATED(note) __attribute__((deprecated(note)))
#elif defined(_MSC_VER)
#define DMAP_DEPRECATED(note) __declspec(deprecated(note))
#else
#define DMAP_DEPRECATED(note)
#endif


// The ABI that this header describes: what dmap_abi_version returns from a library that fits, and
// the number behind ".so." in its soname.
#define DMAP_ABI_VERSION 1

// A flag of dmap_file_dump: only elements of odd groups.
#define DMAP_DUMP_PRIVATE 1

// A flag of dmap_file_dump: vendor blocks (CSA headers, protocols) decoded below their elements.
#define DMAP_DUMP_DECODED 2

// A flag of dmap_file_json: on many lines, indented.
#define DMAP_JSON_PRETTY 1

// A flag of dmap_file_json: with name, keyword and private creator of each element.
#define DMAP_JSON_NAMES 2

// A flag of dmap_file_json: with group 0002, which the standard leaves out.
#define DMAP_JSON_META 4

// What became of a call. The numbers never change; later versions may add some.
enum dmap_status
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    // No error. "Not found" is no error either.
    DMAP_OK = 0,
    // The operating system refused: no such file, no permission, a directory.
    DMAP_IO = 1,
    // The file ends before what its header promises.
    DMAP_TOO_SHORT = 2,
    // The file does not begin as a .dmap file does.
    DMAP_BAD_MAGIC = 3,
    // The file was written in a newer major version of the format.
    DMAP_UNSUPPORTED_VERSION = 4,
    // A section is missing, out of bounds, or of a wrong length.
    DMAP_BAD_SECTION = 5,
    // The bytes are not those that were written.
    DMAP_BAD_CHECKSUM = 6,
    // Records that a search relies on are not sorted, or one comes twice.
    DMAP_BAD_ORDER = 7,
    // A record points outside the section that it points into.
    DMAP_BAD_REFERENCE = 8,
    // A string is not UTF-8, or is not closed where its length says.
    DMAP_BAD_TEXT = 9,
    // A field holds a value that the format does not define.
    DMAP_BAD_VALUE = 10,
    // Numbers or text that are no DICOM tag.
    DMAP_INVALID_TAG = 11,
    // Text that cannot be a private creator (VR LO, PS3.5 section 7.8.1).
    DMAP_INVALID_CREATOR = 12,
    // Text that is no Value Representation.
    DMAP_INVALID_VR = 13,
    // Text that is no Value Multiplicity.
    DMAP_INVALID_VM = 14,
    // A CSV table with a missing column or an unreadable row.
    DMAP_INVALID_TABLE = 15,
    // Two entries for the same key in one dictionary.
    DMAP_DUPLICATE_KEY = 16,
    // More than a field or a limit can hold.
    DMAP_TOO_LARGE = 17,
    // An argument that the function cannot take: NULL, or text that is not UTF-8.
    DMAP_INVALID_ARGUMENT = 18,
    // A DICOM file that breaks the encoding rules of PS3.5.
    DMAP_INVALID_DATA = 19,
    // A documented limit of the reader was reached.
    DMAP_LIMIT_EXCEEDED = 20,
    // Text that is not DICOM JSON.
    DMAP_INVALID_JSON = 21,
    // A defect of this library; please report it.
    DMAP_INTERNAL = 22,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum dmap_status dmap_status;
#else
typedef int32_t dmap_status;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// What the numbers of dmap_tag_source_locator mean.
enum dmap_locator
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    // The document is all that is known.
    DMAP_LOCATOR_NONE = 0,
    // A line of a text file, counted from 1.
    DMAP_LOCATOR_LINE = 1,
    // A page of a printed document, counted from 1.
    DMAP_LOCATOR_PAGE = 2,
    // A table, counted from 1; `page` is the one it begins on, 0 where unknown.
    DMAP_LOCATOR_TABLE = 3,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum dmap_locator dmap_locator;
#else
typedef int32_t dmap_locator;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// A private creator of a dictionary. It belongs to the dictionary and lives until dmap_close;
// there is nothing to free. Two of them are the same creator of the same dictionary exactly when
// the pointers are equal. Any number of threads may use it at once.
typedef struct dmap_creator dmap_creator;

// A dictionary of DICOM tags: a .dmap file, mapped or in memory, with other dictionaries laid over
// it where wanted.
//
// Owned by the caller, who ends it with dmap_close. Any number of threads may read it at once
// without locks; only dmap_close needs that no other thread uses the dictionary, or anything that
// came from it, any more.
typedef struct dmap_dict dmap_dict;

// An element of a file. It belongs to the file and lives until dmap_file_close; there is nothing
// to free. Two of them are the same element exactly when the pointers are equal. Any number of
// threads may use it at once.
typedef struct dmap_element dmap_element;

// A DICOM file, read: its elements with the names that a dictionary gives them.
//
// Owned by the caller, who ends it with dmap_file_close, before the dictionary that it was read
// with. Elements, items and texts from it live until then; there is nothing else to free. Any
// number of threads may read it at once without locks.
typedef struct dmap_file dmap_file;

// An item of a sequence. It belongs to its file and lives until dmap_file_close; there is nothing
// to free. Any number of threads may use it at once.
typedef struct dmap_item dmap_item;

// One of the dictionaries and documents that a dictionary was made from. It belongs to the
// dictionary and lives until dmap_close; there is nothing to free. Any number of threads may use
// it at once.
typedef struct dmap_source dmap_source;

// An entry of a dictionary. It belongs to the dictionary and lives until dmap_close; there is
// nothing to free. Two of them are the same entry of the same dictionary exactly when the pointers
// are equal. Any number of threads may use it at once.
typedef struct dmap_tag dmap_tag;

// A list of entries. Owned by the caller, who ends it with dmap_free_list; the entries in it
// belong to the dictionary and outlive it. Any number of threads may read it at once.
typedef struct dmap_tag_list dmap_tag_list;

// A unique identifier of PS3.6 annex A. It belongs to the dictionary and lives until dmap_close;
// there is nothing to free. Any number of threads may use it at once.
typedef struct dmap_uid dmap_uid;

// Takes a part of a text: `length` bytes of UTF-8 at `part`, without a NUL, valid during the call.
// Returns false to stop. It must return: neither longjmp nor a C++ exception may leave it.
typedef bool (*dmap_write)(void *context, const char *part, size_t length);

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

// The message of the error of this thread's last call: what was found, what was expected, and
// where. NULL when that call had no error.
//
// The text lives until the next call of this thread that fails. dmap_close, the functions named
// dmap_free_..., dmap_last_..., dmap_version, dmap_abi_version and dmap_status_name leave the last
// error as it is; every other call replaces or forgets it.
const char *dmap_last_error(void);

// The status of this thread's last call: DMAP_OK, or what dmap_last_error tells about.
dmap_status dmap_last_status(void);

// A short, stable identifier of a status, such as "bad_magic"; "ok" for DMAP_OK, "unknown" for a
// number that this version does not know. It is the same in every language that dicom-map speaks.
// Never NULL; lives as long as the program.
const char *dmap_status_name(int32_t status);

// Opens a .dmap file by mapping it into memory; its pages are read when they are touched, and
// processes share them.
//
// Takes constant time: dmap_verify checks what this leaves out. No damage to the file makes a
// later call crash or read outside it. A mapped file must not be cut short in place (that ends the
// process); replace it by renaming a new file over it, or use dmap_open_in_memory. On Windows
// `path` is UTF-8.
//
// Returns the dictionary, which the caller ends with dmap_close, or NULL: DMAP_IO, DMAP_TOO_SHORT,
// DMAP_BAD_MAGIC, DMAP_UNSUPPORTED_VERSION, DMAP_BAD_SECTION, DMAP_INVALID_ARGUMENT.
dmap_dict *dmap_open(const char *path);

// Opens a .dmap file by reading it into memory: slower to open than dmap_open, and safe from
// changes to the file. Result and errors as dmap_open.
dmap_dict *dmap_open_in_memory(const char *path);

// Opens the bytes of a .dmap file. They are copied; the caller may free them at once. Result and
// errors as dmap_open, without DMAP_IO.
dmap_dict *dmap_open_bytes(const uint8_t *data, size_t length);

// Opens the bytes of a .dmap file without copying them. They must not move or change until this
// dictionary, and every one that dmap_with_overlay made from it, is closed. Result and errors as
// dmap_open, without DMAP_IO.
dmap_dict *dmap_open_borrowed(const uint8_t *data, size_t length);

// Reads a CSV table (the columns of data/tags.csv) and compiles it in memory: for a site's own
// dictionary, to lie over another with dmap_with_overlay.
//
// Returns the dictionary, which the caller ends with dmap_close, or NULL: DMAP_IO,
// DMAP_INVALID_TABLE with the line, DMAP_INVALID_TAG, DMAP_INVALID_CREATOR, DMAP_INVALID_VR,
// DMAP_INVALID_VM, DMAP_DUPLICATE_KEY, DMAP_TOO_LARGE, DMAP_INVALID_ARGUMENT.
dmap_dict *dmap_open_table(const char *path);

// Opens the dictionary that is compiled into this library: no file to find, nothing to read.
//
// Returns the dictionary, which the caller ends with dmap_close, or NULL: DMAP_INVALID_ARGUMENT
// when the library was built without it.
dmap_dict *dmap_open_embedded(void);

// Lays `top` over `base`: where both have an answer, `top` gives it. Both stay as they are, and
// may be closed before the new one.
//
// Returns the new dictionary, which the caller ends with dmap_close, or NULL:
// DMAP_INVALID_ARGUMENT; DMAP_TOO_LARGE when more than four would lie on one another.
dmap_dict *dmap_with_overlay(const dmap_dict *base, const dmap_dict *top);

// Closes a dictionary. Everything that came from it (tags, creators, UIDs, sources, lists, texts)
// is gone with it. NULL does nothing. The last error stays as it is.
void dmap_close(dmap_dict *dict);

// The number of entries. 0 for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_len(const dmap_dict *dict);

// Checks everything that opening leaves out, in all layers: checksum, order, references, texts,
// values. Reads the whole file.
//
// Returns DMAP_OK or what is wrong, with section and byte in the message: DMAP_BAD_CHECKSUM,
// DMAP_BAD_ORDER, DMAP_BAD_REFERENCE, DMAP_BAD_TEXT, DMAP_BAD_VALUE, DMAP_INVALID_ARGUMENT.
dmap_status dmap_verify(const dmap_dict *dict);

// The format version of the dictionary's file (of the lowest layer). `major` and `minor` may be
// NULL; both are 0 for a NULL dictionary (DMAP_INVALID_ARGUMENT).
dmap_status dmap_format_version(const dmap_dict *dict, uint16_t *major, uint16_t *minor);

// Bytes of the dictionary's file, of all layers. 0 for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_byte_len(const dmap_dict *dict);

// A fact about the whole dictionary by its name, such as "edition". NULL when there is none, with
// the last error DMAP_OK.
const char *dmap_meta(const dmap_dict *dict, const char *key, size_t *length);

// The version of this library as text, such as "1.2.3". Compare DMAP_VERSION, that of the header.
const char *dmap_version(void);

// The ABI of this library. It grows by one whenever a program that was compiled for the one before
// could break; adding functions does not change it. A program works with this library when this
// equals its DMAP_ABI_VERSION.
uint32_t dmap_abi_version(void);

// Looks an element up; `creator` says whose a private one is.
//
// group, element: as in the file. In an odd group `element` may be the offset in the block (0x08)
// or what stands in a file (0x1008). creator: the private creator that reserved the block, in
// UTF-8; NULL for none. Spaces behind it do not count; it is compared as spelled first, then
// without regard to case and with runs of white space as one. In an even group it plays no part.
// Without it (gggg,0010-00FF) of an odd group is the Private Creator, and other private elements
// have no answer.
//
// Returns the entry, which belongs to the dictionary and lives until dmap_close: there is nothing
// to free. NULL when the dictionary does not know the element, or on an error:
// DMAP_INVALID_ARGUMENT; DMAP_INVALID_CREATOR for a creator that is not UTF-8. dmap_last_status
// tells the two apart.
const dmap_tag *dmap_lookup(const dmap_dict *dict, uint16_t group, uint16_t element, const char *creator);

// dmap_lookup for a creator that does not end with NUL, such as the value of (gggg,00bb) where it
// stands in a file: `creator_length` bytes, padded or not. NULL with length 0 for none. Result and
// errors as dmap_lookup.
const dmap_tag *dmap_lookup_n(const dmap_dict *dict,
                              uint16_t group,
                              uint16_t element,
                              const char *creator,
                              size_t creator_length);

// The entry with this keyword; of several (private creators share keywords) a public one, else the
// first. NULL when there is none, or on an error: DMAP_INVALID_ARGUMENT. dmap_find_keyword lists
// all.
const dmap_tag *dmap_lookup_keyword(const dmap_dict *dict, const char *keyword);

// Every entry with this keyword: public ones first. The caller ends the list with dmap_free_list.
// NULL on an error: DMAP_INVALID_ARGUMENT; a list of length 0 when there is none.
dmap_tag_list *dmap_find_keyword(const dmap_dict *dict, const char *keyword);

// What a private element could be whose creator is not known: the entry of every creator that
// defines it, the best supported first. element: the offset (0x39), or what stands in a file
// (0x1039). The caller ends the list with dmap_free_list. NULL on an error: DMAP_INVALID_ARGUMENT;
// a list of length 0 when there is none.
dmap_tag_list *dmap_candidates(const dmap_dict *dict, uint16_t group, uint16_t element);

// The entry that follows `after`, or the first one when `after` is NULL; NULL at the end. Public
// entries come first, then private ones by creator; with overlays those of the top dictionary
// before the others.
//
// for (const dmap_tag *tag = dmap_next_tag(dict, NULL); tag != NULL; tag = dmap_next_tag(dict,
// tag)) { ... }
//
// `after` must be a tag of this dictionary. Errors: DMAP_INVALID_ARGUMENT.
const dmap_tag *dmap_next_tag(const dmap_dict *dict, const dmap_tag *after);

// Deprecated, and does nothing: an entry belongs to its dictionary. Kept for programs that were
// written when it had to be freed; NULL is fine, and so is calling it twice. The last error stays
// as it is. Compilers warn of a call unless DMAP_NO_DEPRECATED is defined.
DMAP_DEPRECATED("an entry belongs to its dictionary") void dmap_free_tag(const dmap_tag *tag);

// The group; of a repeating group the first, such as 0x6000 or 0x7001. 0 for NULL
// (DMAP_INVALID_ARGUMENT).
uint16_t dmap_tag_group(const dmap_tag *tag);

// The element; of a repeating element the first. Of a private entry the offset in the block
// (0x0008), or with its block (0x1008) when it holds in that block only. 0 for NULL
// (DMAP_INVALID_ARGUMENT).
uint16_t dmap_tag_element(const dmap_tag *tag);

// Which bits of group (high half) and element (low half) are fixed: 0xFFFFFFFF for a single tag,
// 0xFF01FFFF for (60xx,0010). Of a private entry the bits of the block count as fixed. 0 for NULL
// (DMAP_INVALID_ARGUMENT).
uint32_t dmap_tag_mask(const dmap_tag *tag);

// The one block (0x10 to 0xFF) in which a private entry holds; 0 when it holds in every block, for
// a public one, and for NULL (DMAP_INVALID_ARGUMENT).
uint8_t dmap_tag_block(const dmap_tag *tag);

// Writes the tag as tables do, "(0010,0010)", "(60xx,3000)", "(0021,xx08)", into `buffer`: at most
// `buffer_length` bytes with the NUL, as snprintf does. 12 bytes are enough. Returns the length
// without NUL; 0 for a NULL tag (DMAP_INVALID_ARGUMENT). `buffer` may be NULL.
size_t dmap_tag_text(const dmap_tag *tag, char *buffer, size_t buffer_length);

// The VR, "PN"; or the alternatives among which the data set decides, "US or SS"; "NONE" for the
// item delimiters.
const char *dmap_tag_vr(const dmap_tag *tag, size_t *length);

// How many VRs the entry allows: 1 for most, at most 4; 0 for the item delimiters and for NULL
// (DMAP_INVALID_ARGUMENT).
size_t dmap_tag_vr_count(const dmap_tag *tag);

// The two letters of the VR at `index`, counted from 0; "" behind the last.
const char *dmap_tag_vr_at(const dmap_tag *tag, size_t index, size_t *length);

// The VM as PS3.6 writes it: "1", "1-3", "1-n", "2-2n".
const char *dmap_tag_vm(const dmap_tag *tag, size_t *length);

// The least number of values. 0 for NULL (DMAP_INVALID_ARGUMENT).
uint16_t dmap_tag_vm_min(const dmap_tag *tag);

// The largest number of values; 0 when there is no limit ("n"), and for NULL
// (DMAP_INVALID_ARGUMENT).
uint16_t dmap_tag_vm_max(const dmap_tag *tag);

// The number of values grows by this step from the least: 2 for "2-2n". 0 for NULL
// (DMAP_INVALID_ARGUMENT).
uint16_t dmap_tag_vm_step(const dmap_tag *tag);

// The keyword: PS3.6's for a public attribute; a source's, or one derived from the name, for a
// private one. May be "".
const char *dmap_tag_keyword(const dmap_tag *tag, size_t *length);

// The name; "" where no source knows one.
const char *dmap_tag_name(const dmap_tag *tag, size_t *length);

// A description that the project wrote; "" where there is none, which is usual.
const char *dmap_tag_description(const dmap_tag *tag, size_t *length);

// The private creator in its usual spelling; "" for a public attribute.
const char *dmap_tag_creator(const dmap_tag *tag, size_t *length);

// The vendor behind the private creator; "" where it is unknown, and for a public attribute.
const char *dmap_tag_vendor(const dmap_tag *tag, size_t *length);

// True for an element of a private block.
bool dmap_tag_is_private(const dmap_tag *tag);

// True for an answer that follows from PS3.5 (group length, private creator) and is stored in no
// dictionary.
bool dmap_tag_is_rule(const dmap_tag *tag);

// True when the standard has retired the attribute.
bool dmap_tag_is_retired(const dmap_tag *tag);

// True when no majority of sources gives the VR: it is the best guess.
bool dmap_tag_is_vr_inferred(const dmap_tag *tag);

// True when no source gives the name: it is derived from the keyword.
bool dmap_tag_is_name_derived(const dmap_tag *tag);

// True when no source gives the keyword: it is derived from the name.
bool dmap_tag_is_keyword_derived(const dmap_tag *tag);

// The number of sources of an entry. 0 for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_tag_source_count(const dmap_tag *tag);

// The identifier of the source at `index`, counted from 0: "pydicom", "dcmtk". ""
// behind the last.
const char *dmap_tag_source_id(const dmap_tag *tag, size_t index, size_t *length);

// The document of the source at `index`: a file name or title; may be "". "" behind the last.
const char *dmap_tag_source_document(const dmap_tag *tag, size_t index, size_t *length);

// Where in the document the source at `index` stands. `number` receives the line, page or table,
// `page` the page of a table; either may be NULL, and both are set to 0 where there is nothing to
// say. DMAP_LOCATOR_NONE behind the last source, and for NULL (DMAP_INVALID_ARGUMENT).
dmap_locator dmap_tag_source_locator(const dmap_tag *tag, size_t index, uint32_t *number, uint32_t *page);

// Writes the source at `index` as one text, "dcmtk:dicom.dic#L5", into `buffer`: at most
// `buffer_length` bytes with the NUL, as snprintf does. Returns the length without NUL; 0 behind
// the last, and for a NULL tag (DMAP_INVALID_ARGUMENT). `buffer` may be NULL.
size_t dmap_tag_source_text(const dmap_tag *tag, size_t index, char *buffer, size_t buffer_length);

// The number of values that some source gives and that lost the merge. 0 for NULL
// (DMAP_INVALID_ARGUMENT).
size_t dmap_tag_alternative_count(const dmap_tag *tag);

// The field that the alternative at `index` would have filled: "vr", "vm", "keyword", "name" or
// "retired". "" behind the last.
const char *dmap_tag_alternative_field(const dmap_tag *tag, size_t index, size_t *length);

// The value of the alternative at `index`, as text. "" behind the last.
const char *dmap_tag_alternative_value(const dmap_tag *tag, size_t index, size_t *length);

// The identifier of the source that gives the alternative at `index`. "" behind the last.
const char *dmap_tag_alternative_source(const dmap_tag *tag, size_t index, size_t *length);

// True when something is said about the element for de-identification. It informs; it does not
// decide.
bool dmap_tag_has_deidentification(const dmap_tag *tag);

// The action of the basic profile, PS3.15 table E.1-1: "X", "Z/D"; "" where the table is silent.
const char *dmap_tag_deidentification_basic_profile(const dmap_tag *tag, size_t *length);

// The actions of the options of PS3.15 table E.1-1, as "option=action;option=action"; "" where the
// table is silent.
const char *dmap_tag_deidentification_options(const dmap_tag *tag, size_t *length);

// The disposition of the TCIA private tag knowledge base; "" where it is silent.
const char *dmap_tag_deidentification_tcia(const dmap_tag *tag, size_t *length);

// True when PS3.15 table E.3.10-1 lists the private attribute as safe.
bool dmap_tag_is_safe_private(const dmap_tag *tag);

// A private creator by its text, found as dmap_lookup finds it. NULL when the dictionary does not
// know it, or on an error: DMAP_INVALID_ARGUMENT, DMAP_INVALID_CREATOR (as for dmap_lookup).
const dmap_creator *dmap_find_creator(const dmap_dict *dict, const char *name);

// The creator of a private entry; NULL for a public one, and for NULL (DMAP_INVALID_ARGUMENT).
const dmap_creator *dmap_creator_of_tag(const dmap_tag *tag);

// The creator that follows `after`, or the first one when `after` is NULL; NULL at the end. In the
// order of the names; with overlays those of the top dictionary before the others. `after` must be
// one of this dictionary. Errors: DMAP_INVALID_ARGUMENT.
const dmap_creator *dmap_next_creator(const dmap_dict *dict, const dmap_creator *after);

// The creator's usual spelling.
const char *dmap_creator_name(const dmap_creator *creator, size_t *length);

// The vendor behind the creator; "" where it is unknown.
const char *dmap_creator_vendor(const dmap_creator *creator, size_t *length);

// Why this vendor; "" where the vendor is unknown.
const char *dmap_creator_vendor_reason(const dmap_creator *creator, size_t *length);

// The number of other spellings seen, which differ in case and spaces. 0 for NULL
// (DMAP_INVALID_ARGUMENT).
size_t dmap_creator_spelling_count(const dmap_creator *creator);

// The other spelling at `index`, counted from 0; "" behind the last.
const char *dmap_creator_spelling(const dmap_creator *creator, size_t index, size_t *length);

// dmap_lookup for a creator that is already found: faster, because no text is compared. NULL when
// the creator has no such element, or for NULL (DMAP_INVALID_ARGUMENT).
const dmap_tag *dmap_creator_lookup(const dmap_creator *creator, uint16_t group, uint16_t element);

// The entry of this creator that follows `after`, or its first one when `after` is NULL; NULL at
// the end. Entries come in the order of their tags. `after` must be a tag of the same dictionary.
// Errors: DMAP_INVALID_ARGUMENT.
const dmap_tag *dmap_creator_next_tag(const dmap_creator *creator, const dmap_tag *after);

// Entries whose name, keyword or creator holds each of `words`, the best first.
//
// words: separated by anything but letters and digits; case does not count; "" finds every entry.
// creator: a part of the private creator. vendor: the beginning of the vendor's name. vr: two
// letters that the entry must allow. Each of these three may be NULL for any. limit: the most
// entries to return, 0 for all. Time grows with the number of entries (milliseconds).
//
// Returns a list, which the caller ends with dmap_free_list; of length 0 when nothing fits. NULL
// on an error: DMAP_INVALID_ARGUMENT, DMAP_INVALID_VR.
dmap_tag_list *dmap_search(const dmap_dict *dict,
                           const char *words,
                           const char *creator,
                           const char *vendor,
                           const char *vr,
                           size_t limit);

// The number of entries in a list. 0 for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_list_len(const dmap_tag_list *list);

// The entry at `index`, counted from 0. NULL at and behind the end, or for a NULL list
// (DMAP_INVALID_ARGUMENT).
const dmap_tag *dmap_list_at(const dmap_tag_list *list, size_t index);

// Ends a list. NULL does nothing. The last error stays as it is.
void dmap_free_list(dmap_tag_list *list);

// A unique identifier by its text ("1.2.840.10008.1.2.1") or keyword. NULL when the dictionary
// does not know it, or on an error: DMAP_INVALID_ARGUMENT.
const dmap_uid *dmap_find_uid(const dmap_dict *dict, const char *uid_or_keyword);

// The unique identifier that follows `after`, or the first one when `after` is NULL; NULL at the
// end. In the order of the text; with overlays those of the top dictionary before the others.
// `after` must be one of this dictionary. Errors: DMAP_INVALID_ARGUMENT.
const dmap_uid *dmap_next_uid(const dmap_dict *dict, const dmap_uid *after);

// The identifier: digits and dots.
const char *dmap_uid_text(const dmap_uid *uid, size_t *length);

// The name.
const char *dmap_uid_name(const dmap_uid *uid, size_t *length);

// The keyword; may be "".
const char *dmap_uid_keyword(const dmap_uid *uid, size_t *length);

// The type as PS3.6 names it: "Transfer Syntax", "SOP Class".
const char *dmap_uid_kind(const dmap_uid *uid, size_t *length);

// True when the standard has retired it.
bool dmap_uid_is_retired(const dmap_uid *uid);

// The number of sources. 0 for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_uid_source_count(const dmap_uid *uid);

// Writes the source at `index` as one text into `buffer`, as dmap_tag_source_text does.
size_t dmap_uid_source_text(const dmap_uid *uid, size_t index, char *buffer, size_t buffer_length);

// The number of sources. 0 for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_source_count(const dmap_dict *dict);

// The source at `index`, counted from 0. NULL behind the last, or for NULL
// (DMAP_INVALID_ARGUMENT).
const dmap_source *dmap_source_at(const dmap_dict *dict, size_t index);

// The identifier that entries use: "pydicom", "dcmtk".
const char *dmap_source_id(const dmap_source *source, size_t *length);

// The title.
const char *dmap_source_title(const dmap_source *source, size_t *length);

// The licence, as an SPDX identifier.
const char *dmap_source_licence(const dmap_source *source, size_t *length);

// The edition or revision.
const char *dmap_source_edition(const dmap_source *source, size_t *length);

// Where it was published.
const char *dmap_source_origin(const dmap_source *source, size_t *length);

// The lineage: sources of one lineage count as one.
const char *dmap_source_lineage(const dmap_source *source, size_t *length);

// SHA-256 of what was imported, in hexadecimal; "" where it is unknown.
const char *dmap_source_sha256(const dmap_source *source, size_t *length);

// Reads a DICOM file with a dictionary, which names private elements and gives the VR of elements
// that carry none.
//
// Short files are read into memory, long ones mapped: values that nobody asks for are not touched.
// A mapped file must not be cut short in place (that ends the process); replace it by renaming a
// new file over it. What real files get wrong is tolerated and told by dmap_file_warning_text. On
// Windows `path` is UTF-8.
//
// Returns the file, which the caller ends with dmap_file_close before the dictionary, or NULL:
// DMAP_IO; DMAP_INVALID_DATA when it is not a DICOM file; DMAP_LIMIT_EXCEEDED;
// DMAP_INVALID_ARGUMENT.
dmap_file *dmap_file_open(const dmap_dict *dict, const char *path);

// Reads the bytes of a DICOM file. They are copied; the caller may free them at once. Result and
// errors as dmap_file_open, without DMAP_IO.
dmap_file *dmap_file_open_bytes(const dmap_dict *dict, const uint8_t *data, size_t length);

// Closes a file. Everything that came from it (elements, items, bytes, texts) is gone with it. NULL
// does nothing. The last error stays as it is.
void dmap_file_close(dmap_file *file);

// The Transfer Syntax UID that the file names; "" where it names none.
const char *dmap_file_transfer_syntax(const dmap_file *file, size_t *length);

// How many departures from the standard were tolerated while the file was read; the first 100 of
// them have a text. 0 for NULL (DMAP_INVALID_ARGUMENT).
uint64_t dmap_file_warning_count(const dmap_file *file);

// Writes what was tolerated, and where, into `buffer`: at most `buffer_length` bytes with the NUL,
// as snprintf does. It is safe to print. index: from 0. Returns the length without NUL; 0 after the
// last one that has a text, and for a NULL file (DMAP_INVALID_ARGUMENT). `buffer` may be NULL.
size_t dmap_file_warning_text(const dmap_file *file, size_t index, char *buffer, size_t buffer_length);

// The element of the file itself that follows `after`, or the first one when `after` is NULL; NULL
// at the end. The elements of group 0002 come first. What is inside of sequences is reached with
// dmap_element_next_item and dmap_item_next_element.
//
// for (const dmap_element *element = dmap_file_next_element(file, NULL); element != NULL; element =
// dmap_file_next_element(file, element)) { ... }
//
// `after` must be an element of this file that is in no sequence. Errors: DMAP_INVALID_ARGUMENT.
const dmap_element *dmap_file_next_element(const dmap_file *file, const dmap_element *after);

// The element that a path leads to: `PatientName`, `(0008,0060)`, `0040A168[0].CodeValue`,
// `"GEMS_PARM_01".BValue`, `"GEMS_PARM_01".(0043,xx39)`. The first one where there are several.
// Finding one takes time in the logarithm of the number of elements where their tags ascend, as
// the standard asks, else in their number.
//
// NULL when the file has no such element or the dictionary does not know a keyword, or on an error:
// DMAP_INVALID_ARGUMENT or DMAP_INVALID_TAG for what is not a path.
const dmap_element *dmap_file_find(const dmap_file *file, const char *path);

// The element of a private creator, in the file itself: `element` is the offset in the creator's
// block (0x39) or what stands in a file (0x1039). The creator is compared as in dmap_lookup. NULL
// when the file has none, or on an error: DMAP_INVALID_ARGUMENT.
const dmap_element *dmap_file_find_private(const dmap_file *file,
                                           const char *creator,
                                           uint16_t group,
                                           uint16_t element);

// The item of a sequence that follows `after`, or the first one when `after` is NULL; NULL at the
// end, and for an element that is not a sequence. `after` must be an item of this element. Errors:
// DMAP_INVALID_ARGUMENT.
const dmap_item *dmap_element_next_item(const dmap_element *element, const dmap_item *after);

// The element of an item that follows `after`, or the first one when `after` is NULL; NULL at the
// end. `after` must be an element of this item itself. Errors: DMAP_INVALID_ARGUMENT.
const dmap_element *dmap_item_next_element(const dmap_item *item, const dmap_element *after);

// The group. 0 for NULL (DMAP_INVALID_ARGUMENT).
uint16_t dmap_element_group(const dmap_element *element);

// The element number, as in the file (0x1039). 0 for NULL (DMAP_INVALID_ARGUMENT).
uint16_t dmap_element_element(const dmap_element *element);

// True for an element of an odd group.
bool dmap_element_is_private(const dmap_element *element);

// The two letters of the VR: the file's, or the dictionary's where the file has none or UN.
const char *dmap_element_vr(const dmap_element *element, size_t *length);

// The private creator that reserved the element's block, as in the file without padding. "" for a
// public element, for a private creator itself, and where nobody reserved the block.
const char *dmap_element_creator(const dmap_element *element, size_t *length);

// The dictionary's entry for the element, with everything that dmap_tag_... functions say: VM,
// vendor, sources. It belongs to the dictionary that the file was read with. NULL when the
// dictionary does not know the element, or on an error: DMAP_INVALID_ARGUMENT.
const dmap_tag *dmap_element_entry(const dmap_element *element);

// The dictionary's name; "" where it has none.
const char *dmap_element_name(const dmap_element *element, size_t *length);

// The dictionary's keyword; "" where it has none.
const char *dmap_element_keyword(const dmap_element *element, size_t *length);

// Writes the place in the file, `(0040,A168)[0].(0008,0100)`, into `buffer`, as snprintf does.
// Returns the length without NUL; 0 for a NULL element (DMAP_INVALID_ARGUMENT). `buffer` may be
// NULL.
size_t dmap_element_path(const dmap_element *element, char *buffer, size_t buffer_length);

// The number of values, of items of a sequence, or of fragments of encapsulated pixel data. 0 for
// an empty value, and for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_element_value_count(const dmap_element *element);

// True for a sequence: its value is items (dmap_element_next_item).
bool dmap_element_is_sequence(const dmap_element *element);

// The value's bytes as in the file, in its byte order; of a sequence or encapsulated pixel data
// those of all its items. `length` receives their number, on every path, and may be NULL. They
// belong to the file and must not be changed. NULL for a NULL element (DMAP_INVALID_ARGUMENT);
// never for an empty value.
const uint8_t *dmap_element_bytes(const dmap_element *element, size_t *length);

// Writes the value as UTF-8 into `buffer`, as snprintf does: texts decoded by their character set,
// numbers in decimal, several values joined by backslashes, bytes as hexadecimal digits ("00 FE");
// "" for a sequence and for encapsulated pixel data.
//
// It is the value as it is, control characters and NUL included: dmap_printable makes a text that
// can be shown. The whole text is made on every call, in memory of some times the value's bytes.
//
// Returns the length of the whole text without NUL; 0 for a NULL element (DMAP_INVALID_ARGUMENT).
// `buffer` may be NULL.
size_t dmap_element_text(const dmap_element *element, char *buffer, size_t buffer_length);

// Writes the values as numbers into `buffer`, which has room for `buffer_count` of them: as many as
// fit. Whole numbers above 2^53 are rounded; texts (IS, DS) are read as numbers.
//
// Returns how many values there are; 0 with DMAP_INVALID_ARGUMENT for NULL, and where a value is
// not a number. `buffer` may be NULL when `buffer_count` is 0.
size_t dmap_element_numbers(const dmap_element *element, double *buffer, size_t buffer_count);

// Writes the file as text, a line for each element: tag, VR, number of values, bytes, name (of a
// private element after its creator) and the value, of which at most 128 characters. What the file
// holds is made safe to print. `flags`: some of DMAP_DUMP_..., or 0.
//
// Returns DMAP_OK; DMAP_IO when `write` returned false; DMAP_INVALID_ARGUMENT.
dmap_status dmap_file_dump(const dmap_file *file, uint32_t flags, dmap_write write, void *context);

// Writes the file as one object of DICOM JSON (PS3.18 annex F), binary values inline. `flags`: some
// of DMAP_JSON_..., or 0.
//
// Returns DMAP_OK; DMAP_IO when `write` returned false; DMAP_INVALID_ARGUMENT.
dmap_status dmap_file_json(const dmap_file *file, uint32_t flags, dmap_write write, void *context);

// Writes a text of any origin so that it can be shown, as snprintf does: control characters, marks
// that change the direction of text and characters without width become "\n", "\u{1b}" and the
// like; bytes that are not UTF-8 become U+FFFD. text: `length` bytes, NUL among them or not; NULL
// with length 0 for none. The buffers must not overlap.
//
// Returns the length of the whole result without NUL; 0 with DMAP_INVALID_ARGUMENT for NULL.
// `buffer` may be NULL.
size_t dmap_printable(const char *text, size_t length, char *buffer, size_t buffer_length);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* DICOM_MAP_H */
