/*
 * dicom-map: one registry of DICOM tags, public and private, with the sources of every entry. Made
 * by cbindgen from the documentation in src/; to change it, change that, and run:
 *     UPDATE_HEADER=1 cargo test -p dicom-map-ffi --test header
 *
 * Rules for every function here
 *
 * Ownership. The caller frees the result of a dmap_open... or dmap_with_overlay function with
 * dmap_close, a dmap_tag_list with dmap_free_list, and a dmap_file with dmap_file_close, before its
 * dictionary. Nothing else is ever freed: entries, creators, UIDs, sources and texts belong to
 * their dictionary and live until its dmap_close; elements, items, bytes and texts of a file live
 * until its dmap_file_close. Functions that free something accept NULL.
 *
 * Texts from the library are UTF-8, end with NUL, are never NULL for a field (an absent one is ""),
 * and must not be changed. A parameter `length` receives the length of the text in bytes, without
 * the NUL, on every path; it may be NULL. Texts that you pass are UTF-8 and end with NUL unless the
 * function takes their length; they are used during the call only.
 *
 * Errors. "Not found" is an answer (NULL), not an error. On an error a function returns the value
 * in its description (NULL, 0, false, "", a status) and sets its out-parameters to 0;
 * dmap_last_status and dmap_last_error of the same thread describe the error until the next call.
 * NULL for a handle is an error (DMAP_INVALID_ARGUMENT), never a crash; a pointer that did not come
 * from this library, or whose dictionary is closed, is outside the contract. No input makes the
 * library abort or throw: a defect becomes DMAP_INTERNAL.
 *
 * Threads. Everything may be read by any number of threads at once without locks. dmap_close and
 * dmap_file_close require that no other thread still uses the dictionary or file, or anything from
 * it. Each thread has its own last error.
 *
 * Tags. A tag is a group and an element, 16 bits each; the C compiler truncates a wider number
 * before the library sees it (-Wconversion warns). Sections are those of the DICOM standard
 * (PS3.x).
 *
 * The dictionary informs; it is not a basis for clinical decisions.
 */

#ifndef DICOM_MAP_H
#define DICOM_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
/* The version of this header; dmap_version returns that of the library. */
#define DMAP_VERSION "0.3.0"
#define DMAP_VERSION_MAJOR 0
#define DMAP_VERSION_MINOR 3
#define DMAP_VERSION_PATCH 0
/* One number to compare in #if: 0x010203 for 1.2.3. */
#define DMAP_VERSION_NUMBER 0x000300

/* For functions kept for older programs; DMAP_NO_DEPRECATED silences the warnings. */
#if defined(DMAP_NO_DEPRECATED)
#define DMAP_DEPRECATED(note)
#elif defined(__GNUC__) || defined(__clang__)
#define DMAP_DEPRECATED(note) __attribute__((deprecated(note)))
#elif defined(_MSC_VER)
#define DMAP_DEPRECATED(note) __declspec(deprecated(note))
#else
#define DMAP_DEPRECATED(note)
#endif


// The ABI that this header describes: what dmap_abi_version returns from a matching library, and
// the number after ".so." in its soname.
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

// The outcome of a call. The numbers never change; later versions may add some.
enum dmap_status
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    // No error. "Not found" is not an error either.
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
    // Records that a search relies on are not sorted, or one occurs twice.
    DMAP_BAD_ORDER = 7,
    // A record points outside the section that it points into.
    DMAP_BAD_REFERENCE = 8,
    // A string is not UTF-8, or has no NUL where its length says.
    DMAP_BAD_TEXT = 9,
    // A field holds a value that the format does not define.
    DMAP_BAD_VALUE = 10,
    // Numbers or text that are not a DICOM tag.
    DMAP_INVALID_TAG = 11,
    // Text that cannot be a private creator (VR LO, PS3.5 section 7.8.1).
    DMAP_INVALID_CREATOR = 12,
    // Text that is not a Value Representation.
    DMAP_INVALID_VR = 13,
    // Text that is not a Value Multiplicity.
    DMAP_INVALID_VM = 14,
    // A CSV table with a missing column or an unreadable row.
    DMAP_INVALID_TABLE = 15,
    // Two entries for the same key in one dictionary.
    DMAP_DUPLICATE_KEY = 16,
    // More than a field or a limit allows.
    DMAP_TOO_LARGE = 17,
    // An argument that the function does not accept: NULL, or text that is not UTF-8.
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

// The meaning of the numbers of dmap_tag_source_locator.
enum dmap_locator
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    // Only the document is known.
    DMAP_LOCATOR_NONE = 0,
    // A line of a text file, counted from 1.
    DMAP_LOCATOR_LINE = 1,
    // A page of a printed document, counted from 1.
    DMAP_LOCATOR_PAGE = 2,
    // A table, counted from 1; `page` is the page it begins on, 0 if unknown.
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

// A dictionary of DICOM tags: a .dmap file, mapped or in memory, optionally with other
// dictionaries laid over it.
//
// Owned by the caller, who frees it with dmap_close. Any number of threads may read it at once
// without locks; only dmap_close requires that no other thread still uses the dictionary or
// anything that came from it.
typedef struct dmap_dict dmap_dict;

// An element of a file. It belongs to the file and lives until dmap_file_close; there is nothing
// to free. Two of them are the same element exactly when the pointers are equal. Any number of
// threads may use it at once.
typedef struct dmap_element dmap_element;

// A DICOM file that has been read: its elements, with their names in a dictionary.
//
// Owned by the caller, who frees it with dmap_file_close before the dictionary that it was read
// with. Its elements, items and texts live until then; there is nothing else to free. Any number
// of threads may read it at once without locks.
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

// A list of entries. Owned by the caller, who frees it with dmap_free_list; the entries in it
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
// where. NULL if that call had no error.
//
// The text lives until the next call of this thread that fails. dmap_close, the functions named
// dmap_free_..., dmap_last_..., dmap_version, dmap_abi_version and dmap_status_name keep the last
// error; every other call replaces or forgets it.
const char *dmap_last_error(void);

// The status of this thread's last call: DMAP_OK, or the status for which dmap_last_error has the
// message.
dmap_status dmap_last_status(void);

// A short, stable identifier of a status, such as "bad_magic"; "ok" for DMAP_OK, "unknown" for a
// number that this version does not know. It is the same in every language interface of dicom-map.
// Never NULL; lives as long as the program.
const char *dmap_status_name(int32_t status);

// Opens a .dmap file by mapping it into memory; its pages are read when first accessed, and shared
// between processes.
//
// Takes constant time: dmap_verify checks what this leaves out. No damage to the file makes a
// later call crash or read outside it. A mapped file must not be truncated in place (that kills
// the process); replace it by renaming a new file over it, or use dmap_open_in_memory. On Windows
// `path` is UTF-8.
//
// Returns the dictionary, which the caller frees with dmap_close, or NULL: DMAP_IO,
// DMAP_TOO_SHORT, DMAP_BAD_MAGIC, DMAP_UNSUPPORTED_VERSION, DMAP_BAD_SECTION,
// DMAP_INVALID_ARGUMENT.
dmap_dict *dmap_open(const char *path);

// Opens a .dmap file by reading it into memory: slower to open than dmap_open, and safe from
// changes to the file. Result and errors as for dmap_open.
dmap_dict *dmap_open_in_memory(const char *path);

// Opens the bytes of a .dmap file. They are copied; the caller may free them at once. Result and
// errors as for dmap_open, without DMAP_IO.
dmap_dict *dmap_open_bytes(const uint8_t *data, size_t length);

// Opens the bytes of a .dmap file without copying them. They must not move or change until this
// dictionary, and every one that dmap_with_overlay made from it, is closed. Result and errors as
// for dmap_open, without DMAP_IO.
dmap_dict *dmap_open_borrowed(const uint8_t *data, size_t length);

// Reads a CSV table (the columns of data/tags.csv) and compiles it in memory: for a site's own
// dictionary, to be laid over another with dmap_with_overlay.
//
// Returns the dictionary, which the caller frees with dmap_close, or NULL: DMAP_IO,
// DMAP_INVALID_TABLE with the line, DMAP_INVALID_TAG, DMAP_INVALID_CREATOR, DMAP_INVALID_VR,
// DMAP_INVALID_VM, DMAP_DUPLICATE_KEY, DMAP_TOO_LARGE, DMAP_INVALID_ARGUMENT.
dmap_dict *dmap_open_table(const char *path);

// Opens the dictionary that is compiled into this library: no file to find, nothing to read.
//
// Returns the dictionary, which the caller frees with dmap_close, or NULL: DMAP_INVALID_ARGUMENT
// if the library was built without it.
dmap_dict *dmap_open_embedded(void);

// Lays `top` over `base`: where both have an answer, that of `top` is returned. Neither changes,
// and both may be closed before the new dictionary.
//
// Returns the new dictionary, which the caller frees with dmap_close, or NULL:
// DMAP_INVALID_ARGUMENT; DMAP_TOO_LARGE if there would be more than four layers.
dmap_dict *dmap_with_overlay(const dmap_dict *base, const dmap_dict *top);

// Closes a dictionary. Everything that came from it (tags, creators, UIDs, sources, lists, texts)
// becomes invalid. NULL does nothing. The last error is kept.
void dmap_close(dmap_dict *dict);

// The number of entries. 0 for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_len(const dmap_dict *dict);

// Checks everything that opening leaves unchecked, in all layers: checksum, order, references,
// texts, values. Reads the whole file.
//
// Returns DMAP_OK or the status of the first defect, with section and byte in the message:
// DMAP_BAD_CHECKSUM, DMAP_BAD_ORDER, DMAP_BAD_REFERENCE, DMAP_BAD_TEXT, DMAP_BAD_VALUE,
// DMAP_INVALID_ARGUMENT.
dmap_status dmap_verify(const dmap_dict *dict);

// The format version of the dictionary's file (of the lowest layer). `major` and `minor` may be
// NULL; both are 0 for a NULL dictionary (DMAP_INVALID_ARGUMENT).
dmap_status dmap_format_version(const dmap_dict *dict, uint16_t *major, uint16_t *minor);

// The length of the dictionary's files in bytes, of all layers. 0 for NULL
// (DMAP_INVALID_ARGUMENT).
size_t dmap_byte_len(const dmap_dict *dict);

// A fact about the whole dictionary by its name, such as "edition". NULL if there is none, with
// the last error DMAP_OK.
const char *dmap_meta(const dmap_dict *dict, const char *key, size_t *length);

// The version of this library as text, such as "1.2.3". Compare with DMAP_VERSION, that of the
// header.
const char *dmap_version(void);

// The ABI of this library. It grows by one whenever a program compiled for the previous one could
// break; adding functions does not change it. A program works with this library if this equals its
// DMAP_ABI_VERSION.
uint32_t dmap_abi_version(void);

// Looks up an element; `creator` is the private creator of a private one.
//
// group, element: as in the file. In an odd group `element` may be the offset in the block (0x08)
// or the element as found in a file (0x1008). creator: the private creator that reserved the
// block, in UTF-8; NULL for none. Trailing spaces are ignored; it is compared first as spelled,
// then ignoring case and treating a run of white space as one space. In an even group it is
// ignored. Without it, (gggg,0010-00FF) of an odd group is the Private Creator, and other private
// elements have no answer.
//
// Returns the entry, which belongs to the dictionary and lives until dmap_close: there is nothing
// to free. NULL if the dictionary does not have the element, or on an error:
// DMAP_INVALID_ARGUMENT; DMAP_INVALID_CREATOR for a creator that is not UTF-8. dmap_last_status
// distinguishes the two.
const dmap_tag *dmap_lookup(const dmap_dict *dict, uint16_t group, uint16_t element, const char *creator);

// Like dmap_lookup, for a creator that does not end with NUL, such as the value of (gggg,00bb) in
// a file: `creator_length` bytes, padded or not. NULL with length 0 for none. Result and errors as
// for dmap_lookup.
const dmap_tag *dmap_lookup_n(const dmap_dict *dict,
                              uint16_t group,
                              uint16_t element,
                              const char *creator,
                              size_t creator_length);

// The entry with this keyword; if several have it (private creators share keywords), a public one,
// else the first. NULL if there is none, or on an error: DMAP_INVALID_ARGUMENT. dmap_find_keyword
// lists all.
const dmap_tag *dmap_lookup_keyword(const dmap_dict *dict, const char *keyword);

// Every entry with this keyword: public ones first. The caller frees the list with dmap_free_list.
// NULL on an error: DMAP_INVALID_ARGUMENT; a list of length 0 if there is none.
dmap_tag_list *dmap_find_keyword(const dmap_dict *dict, const char *keyword);

// The candidates for a private element whose creator is not known: the entry of every creator that
// defines it, best supported first. element: the offset (0x39), or the element as found in a file
// (0x1039). The caller frees the list with dmap_free_list. NULL on an error:
// DMAP_INVALID_ARGUMENT; a list of length 0 if there is none.
dmap_tag_list *dmap_candidates(const dmap_dict *dict, uint16_t group, uint16_t element);

// The entry after `after`, or the first one if `after` is NULL; NULL at the end. Public entries
// come first, then private ones by creator; with overlays, those of the top dictionary before the
// others.
//
// for (const dmap_tag *tag = dmap_next_tag(dict, NULL); tag != NULL;
//      tag = dmap_next_tag(dict, tag)) { ... }
//
// `after` must be a tag of this dictionary. Errors: DMAP_INVALID_ARGUMENT.
const dmap_tag *dmap_next_tag(const dmap_dict *dict, const dmap_tag *after);

// Deprecated; does nothing: an entry belongs to its dictionary. Kept for programs written when an
// entry had to be freed; NULL is fine, and so is calling it twice. The last error is kept.
// Compilers warn of a call unless DMAP_NO_DEPRECATED is defined.
DMAP_DEPRECATED("an entry belongs to its dictionary") void dmap_free_tag(const dmap_tag *tag);

// The group; for a repeating group the first, such as 0x6000 or 0x7001. 0 for NULL
// (DMAP_INVALID_ARGUMENT).
uint16_t dmap_tag_group(const dmap_tag *tag);

// The element; for a repeating element the first. For a private entry the offset in the block
// (0x0008), or with its block (0x1008) if it applies to that block only. 0 for NULL
// (DMAP_INVALID_ARGUMENT).
uint16_t dmap_tag_element(const dmap_tag *tag);

// The fixed bits of group (high half) and element (low half): 0xFFFFFFFF for a single tag,
// 0xFF01FFFF for (60xx,0010). For a private entry the bits of the block count as fixed. 0 for NULL
// (DMAP_INVALID_ARGUMENT).
uint32_t dmap_tag_mask(const dmap_tag *tag);

// The only block (0x10 to 0xFF) to which a private entry applies; 0 if it applies to every block,
// for a public one, and for NULL (DMAP_INVALID_ARGUMENT).
uint8_t dmap_tag_block(const dmap_tag *tag);

// Writes the tag as tables do, "(0010,0010)", "(60xx,3000)", "(0021,xx08)", into `buffer`: at most
// `buffer_length` bytes with the NUL, as snprintf does. 12 bytes are enough. Returns the length
// without NUL; 0 for a NULL tag (DMAP_INVALID_ARGUMENT). `buffer` may be NULL.
size_t dmap_tag_text(const dmap_tag *tag, char *buffer, size_t buffer_length);

// The VR, "PN"; or the alternatives between which the data set decides, "US or SS"; "NONE" for the
// item delimiters.
const char *dmap_tag_vr(const dmap_tag *tag, size_t *length);

// The number of VRs that the entry allows: 1 for most, at most 4; 0 for the item delimiters and
// for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_tag_vr_count(const dmap_tag *tag);

// The two letters of the VR at `index`, counted from 0; "" past the last.
const char *dmap_tag_vr_at(const dmap_tag *tag, size_t index, size_t *length);

// The VM as PS3.6 writes it: "1", "1-3", "1-n", "2-2n".
const char *dmap_tag_vm(const dmap_tag *tag, size_t *length);

// The least number of values. 0 for NULL (DMAP_INVALID_ARGUMENT).
uint16_t dmap_tag_vm_min(const dmap_tag *tag);

// The largest number of values; 0 if there is no limit ("n"), and for NULL
// (DMAP_INVALID_ARGUMENT).
uint16_t dmap_tag_vm_max(const dmap_tag *tag);

// The step by which the number of values grows from the least: 2 for "2-2n". 0 for NULL
// (DMAP_INVALID_ARGUMENT).
uint16_t dmap_tag_vm_step(const dmap_tag *tag);

// The keyword: PS3.6's for a public attribute; for a private one a source's, or one derived from
// the name. May be "".
const char *dmap_tag_keyword(const dmap_tag *tag, size_t *length);

// The name; "" if no source has one.
const char *dmap_tag_name(const dmap_tag *tag, size_t *length);

// A description that the project wrote; "" if there is none, which is usual.
const char *dmap_tag_description(const dmap_tag *tag, size_t *length);

// The private creator in its usual spelling; "" for a public attribute.
const char *dmap_tag_creator(const dmap_tag *tag, size_t *length);

// The vendor of the private creator; "" if unknown, and for a public attribute.
const char *dmap_tag_vendor(const dmap_tag *tag, size_t *length);

// True for an element of a private block.
bool dmap_tag_is_private(const dmap_tag *tag);

// True for an answer that follows from PS3.5 (group length, private creator) and is not stored in
// any dictionary.
bool dmap_tag_is_rule(const dmap_tag *tag);

// True if the standard has retired the attribute.
bool dmap_tag_is_retired(const dmap_tag *tag);

// True if no majority of sources has the VR: it is the best guess.
bool dmap_tag_is_vr_inferred(const dmap_tag *tag);

// True if no source has a name: it is derived from the keyword.
bool dmap_tag_is_name_derived(const dmap_tag *tag);

// True if no source has a keyword: it is derived from the name.
bool dmap_tag_is_keyword_derived(const dmap_tag *tag);

// The number of sources of an entry. 0 for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_tag_source_count(const dmap_tag *tag);

// The identifier of the source at `index`, counted from 0: "pydicom", "dcmtk". "" past the last.
const char *dmap_tag_source_id(const dmap_tag *tag, size_t index, size_t *length);

// The document of the source at `index`: a file name or title; may be "". "" past the last.
const char *dmap_tag_source_document(const dmap_tag *tag, size_t index, size_t *length);

// The place in the document of the source at `index`. `number` receives the line, page or table,
// `page` the page of a table; either may be NULL, and both are set to 0 if there is none.
// DMAP_LOCATOR_NONE past the last source, and for NULL (DMAP_INVALID_ARGUMENT).
dmap_locator dmap_tag_source_locator(const dmap_tag *tag, size_t index, uint32_t *number, uint32_t *page);

// Writes the source at `index` as one text, "dcmtk:dicom.dic#L5", into `buffer`: at most
// `buffer_length` bytes with the NUL, as snprintf does. Returns the length without NUL; 0 past the
// last, and for a NULL tag (DMAP_INVALID_ARGUMENT). `buffer` may be NULL.
size_t dmap_tag_source_text(const dmap_tag *tag, size_t index, char *buffer, size_t buffer_length);

// The number of alternatives: values of some source that lost the merge. 0 for NULL
// (DMAP_INVALID_ARGUMENT).
size_t dmap_tag_alternative_count(const dmap_tag *tag);

// The field that the alternative at `index` would have filled: "vr", "vm", "keyword", "name" or
// "retired". "" past the last.
const char *dmap_tag_alternative_field(const dmap_tag *tag, size_t index, size_t *length);

// The value of the alternative at `index`, as text. "" past the last.
const char *dmap_tag_alternative_value(const dmap_tag *tag, size_t index, size_t *length);

// The identifier of the source of the alternative at `index`. "" past the last.
const char *dmap_tag_alternative_source(const dmap_tag *tag, size_t index, size_t *length);

// True if there are de-identification facts about the element. They inform; they do not decide.
bool dmap_tag_has_deidentification(const dmap_tag *tag);

// The action of the basic profile, PS3.15 table E.1-1: "X", "Z/D"; "" if the table has none.
const char *dmap_tag_deidentification_basic_profile(const dmap_tag *tag, size_t *length);

// The actions of the options of PS3.15 table E.1-1, as "option=action;option=action"; "" if the
// table has none.
const char *dmap_tag_deidentification_options(const dmap_tag *tag, size_t *length);

// The disposition in the TCIA private tag knowledge base; "" if it has none.
const char *dmap_tag_deidentification_tcia(const dmap_tag *tag, size_t *length);

// True if PS3.15 table E.3.10-1 lists the private attribute as safe.
bool dmap_tag_is_safe_private(const dmap_tag *tag);

// A private creator by its text, found as dmap_lookup finds it. NULL if the dictionary does not
// have it, or on an error: DMAP_INVALID_ARGUMENT, DMAP_INVALID_CREATOR (as for dmap_lookup).
const dmap_creator *dmap_find_creator(const dmap_dict *dict, const char *name);

// The creator of a private entry; NULL for a public one, and for NULL (DMAP_INVALID_ARGUMENT).
const dmap_creator *dmap_creator_of_tag(const dmap_tag *tag);

// The creator after `after`, or the first one if `after` is NULL; NULL at the end. In order of
// name; with overlays, those of the top dictionary before the others. `after` must be of this
// dictionary. Errors: DMAP_INVALID_ARGUMENT.
const dmap_creator *dmap_next_creator(const dmap_dict *dict, const dmap_creator *after);

// The creator's usual spelling.
const char *dmap_creator_name(const dmap_creator *creator, size_t *length);

// The vendor of the creator; "" if unknown.
const char *dmap_creator_vendor(const dmap_creator *creator, size_t *length);

// The reason for this vendor; "" if the vendor is unknown.
const char *dmap_creator_vendor_reason(const dmap_creator *creator, size_t *length);

// The number of other spellings seen, which differ in case and spaces. 0 for NULL
// (DMAP_INVALID_ARGUMENT).
size_t dmap_creator_spelling_count(const dmap_creator *creator);

// The other spelling at `index`, counted from 0; "" past the last.
const char *dmap_creator_spelling(const dmap_creator *creator, size_t index, size_t *length);

// Like dmap_lookup for a creator that is already found: faster, because no text is compared. NULL
// if the creator has no such element, and for NULL (DMAP_INVALID_ARGUMENT).
const dmap_tag *dmap_creator_lookup(const dmap_creator *creator, uint16_t group, uint16_t element);

// The entry of this creator after `after`, or its first one if `after` is NULL; NULL at the end.
// Entries are in order of tag. `after` must be a tag of the same dictionary. Errors:
// DMAP_INVALID_ARGUMENT.
const dmap_tag *dmap_creator_next_tag(const dmap_creator *creator, const dmap_tag *after);

// Entries whose name, keyword or creator contains each of `words`, best first.
//
// words: separated by anything except letters and digits; case is ignored; "" finds every entry.
// creator: a part of the private creator. vendor: the beginning of the vendor's name. vr: two
// letters that the entry must allow. Each of these three may be NULL for any. limit: the most
// entries to return, 0 for all. Takes time linear in the number of entries (milliseconds).
//
// Returns a list, which the caller frees with dmap_free_list; it has length 0 if nothing matches.
// NULL on an error: DMAP_INVALID_ARGUMENT, DMAP_INVALID_VR.
dmap_tag_list *dmap_search(const dmap_dict *dict,
                           const char *words,
                           const char *creator,
                           const char *vendor,
                           const char *vr,
                           size_t limit);

// The number of entries in a list. 0 for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_list_len(const dmap_tag_list *list);

// The entry at `index`, counted from 0. NULL past the end, and for a NULL list
// (DMAP_INVALID_ARGUMENT).
const dmap_tag *dmap_list_at(const dmap_tag_list *list, size_t index);

// Frees a list. NULL does nothing. The last error is kept.
void dmap_free_list(dmap_tag_list *list);

// A unique identifier by its text ("1.2.840.10008.1.2.1") or keyword. NULL if the dictionary does
// not have it, or on an error: DMAP_INVALID_ARGUMENT.
const dmap_uid *dmap_find_uid(const dmap_dict *dict, const char *uid_or_keyword);

// The unique identifier after `after`, or the first one if `after` is NULL; NULL at the end. In
// order of the text; with overlays, those of the top dictionary before the others. `after` must be
// of this dictionary. Errors: DMAP_INVALID_ARGUMENT.
const dmap_uid *dmap_next_uid(const dmap_dict *dict, const dmap_uid *after);

// The identifier: digits and dots.
const char *dmap_uid_text(const dmap_uid *uid, size_t *length);

// The name.
const char *dmap_uid_name(const dmap_uid *uid, size_t *length);

// The keyword; may be "".
const char *dmap_uid_keyword(const dmap_uid *uid, size_t *length);

// The type as PS3.6 names it: "Transfer Syntax", "SOP Class".
const char *dmap_uid_kind(const dmap_uid *uid, size_t *length);

// True if the standard has retired it.
bool dmap_uid_is_retired(const dmap_uid *uid);

// The number of sources. 0 for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_uid_source_count(const dmap_uid *uid);

// Writes the source at `index` as one text into `buffer`, as dmap_tag_source_text does.
size_t dmap_uid_source_text(const dmap_uid *uid, size_t index, char *buffer, size_t buffer_length);

// The number of sources. 0 for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_source_count(const dmap_dict *dict);

// The source at `index`, counted from 0. NULL past the last, and for NULL (DMAP_INVALID_ARGUMENT).
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

// SHA-256 of what was imported, in hexadecimal; "" if unknown.
const char *dmap_source_sha256(const dmap_source *source, size_t *length);

// Reads a DICOM file with a dictionary, which names private elements and supplies the VR of
// elements that have none.
//
// Short files are read into memory, long ones mapped: values that are not requested are not read.
// A mapped file must not be truncated in place (that kills the process); replace it by renaming a
// new file over it. Departures from the standard in real files are tolerated, and reported by
// dmap_file_warning_text. On Windows `path` is UTF-8.
//
// Returns the file, which the caller frees with dmap_file_close before the dictionary, or NULL:
// DMAP_IO; DMAP_INVALID_DATA if it is not a DICOM file; DMAP_LIMIT_EXCEEDED;
// DMAP_INVALID_ARGUMENT.
dmap_file *dmap_file_open(const dmap_dict *dict, const char *path);

// Reads the bytes of a DICOM file. They are copied; the caller may free them at once. Result and
// errors as for dmap_file_open, without DMAP_IO.
dmap_file *dmap_file_open_bytes(const dmap_dict *dict, const uint8_t *data, size_t length);

// Closes a file. Everything that came from it (elements, items, bytes, texts) becomes invalid.
// NULL does nothing. The last error is kept.
void dmap_file_close(dmap_file *file);

// The Transfer Syntax UID of the file; "" if it has none.
const char *dmap_file_transfer_syntax(const dmap_file *file, size_t *length);

// The number of departures from the standard that were tolerated while the file was read; the
// first 100 of them have a text. 0 for NULL (DMAP_INVALID_ARGUMENT).
uint64_t dmap_file_warning_count(const dmap_file *file);

// Writes a tolerated departure, and its place, into `buffer`: at most `buffer_length` bytes with
// the NUL, as snprintf does. It is safe to print. index: from 0. Returns the length without NUL; 0
// after the last one that has a text, and for a NULL file (DMAP_INVALID_ARGUMENT). `buffer` may be
// NULL.
size_t dmap_file_warning_text(const dmap_file *file, size_t index, char *buffer, size_t buffer_length);

// The element of the file itself after `after`, or the first one if `after` is NULL; NULL at the
// end. The elements of group 0002 come first. The content of sequences is reached with
// dmap_element_next_item and dmap_item_next_element.
//
// for (const dmap_element *element = dmap_file_next_element(file, NULL); element != NULL;
//      element = dmap_file_next_element(file, element)) { ... }
//
// `after` must be an element of this file outside all sequences. Errors: DMAP_INVALID_ARGUMENT.
const dmap_element *dmap_file_next_element(const dmap_file *file, const dmap_element *after);

// The element at a path: `PatientName`, `(0008,0060)`, `0040A168[0].CodeValue`,
// `"GEMS_PARM_01".BValue`, `"GEMS_PARM_01".(0043,xx39)`. The first one if there are several. Takes
// time logarithmic in the number of elements if their tags ascend, as the standard requires, else
// linear.
//
// NULL if the file has no such element or the dictionary does not have a keyword, or on an error:
// DMAP_INVALID_ARGUMENT or DMAP_INVALID_TAG for a text that is not a path.
const dmap_element *dmap_file_find(const dmap_file *file, const char *path);

// The element of a private creator, at the top level of the file: `element` is the offset in the
// creator's block (0x39) or the element as found in a file (0x1039). The creator is compared as in
// dmap_lookup. NULL if the file has none, or on an error: DMAP_INVALID_ARGUMENT.
const dmap_element *dmap_file_find_private(const dmap_file *file,
                                           const char *creator,
                                           uint16_t group,
                                           uint16_t element);

// The item of a sequence after `after`, or the first one if `after` is NULL; NULL at the end, and
// for an element that is not a sequence. `after` must be an item of this element. Errors:
// DMAP_INVALID_ARGUMENT.
const dmap_item *dmap_element_next_item(const dmap_element *element, const dmap_item *after);

// The element of an item after `after`, or the first one if `after` is NULL; NULL at the end.
// `after` must be an element of this item itself. Errors: DMAP_INVALID_ARGUMENT.
const dmap_element *dmap_item_next_element(const dmap_item *item, const dmap_element *after);

// The group. 0 for NULL (DMAP_INVALID_ARGUMENT).
uint16_t dmap_element_group(const dmap_element *element);

// The element number, as in the file (0x1039). 0 for NULL (DMAP_INVALID_ARGUMENT).
uint16_t dmap_element_element(const dmap_element *element);

// True for an element of an odd group.
bool dmap_element_is_private(const dmap_element *element);

// The two letters of the VR: the file's, or the dictionary's if the file has none or UN.
const char *dmap_element_vr(const dmap_element *element, size_t *length);

// The private creator that reserved the element's block, as in the file, without padding. "" for a
// public element, for a private creator itself, and if no creator reserved the block.
const char *dmap_element_creator(const dmap_element *element, size_t *length);

// The dictionary's entry for the element, for use with the dmap_tag_... functions: VM, vendor,
// sources. It belongs to the dictionary that the file was read with. NULL if the dictionary has no
// entry for the element, or on an error: DMAP_INVALID_ARGUMENT.
const dmap_tag *dmap_element_entry(const dmap_element *element);

// The dictionary's name; "" if it has none.
const char *dmap_element_name(const dmap_element *element, size_t *length);

// The dictionary's keyword; "" if it has none.
const char *dmap_element_keyword(const dmap_element *element, size_t *length);

// Writes the path in the file, `(0040,A168)[0].(0008,0100)`, into `buffer`, as snprintf does.
// Returns the length without NUL; 0 for a NULL element (DMAP_INVALID_ARGUMENT). `buffer` may be
// NULL.
size_t dmap_element_path(const dmap_element *element, char *buffer, size_t buffer_length);

// The number of values, of items of a sequence, or of fragments of encapsulated pixel data. 0 for
// an empty value, and for NULL (DMAP_INVALID_ARGUMENT).
size_t dmap_element_value_count(const dmap_element *element);

// True for a sequence: its value is items (dmap_element_next_item).
bool dmap_element_is_sequence(const dmap_element *element);

// The value's bytes as in the file, in its byte order; for a sequence or encapsulated pixel data,
// those of all its items. `length` receives their number, on every path, and may be NULL. They
// belong to the file and must not be changed. NULL for a NULL element (DMAP_INVALID_ARGUMENT);
// never for an empty value.
const uint8_t *dmap_element_bytes(const dmap_element *element, size_t *length);

// Writes the value as UTF-8 into `buffer`, as snprintf does: texts decoded by their character set,
// numbers in decimal, several values joined by backslashes, bytes as hexadecimal digits ("00 FE");
// "" for a sequence and for encapsulated pixel data.
//
// The value is not escaped, and may include control characters and NUL: dmap_printable makes a
// text that can be shown. The whole text is made on every call, in memory of several times the
// length of the value.
//
// Returns the length of the whole text without NUL; 0 for a NULL element (DMAP_INVALID_ARGUMENT).
// `buffer` may be NULL.
size_t dmap_element_text(const dmap_element *element, char *buffer, size_t buffer_length);

// Writes the values as numbers into `buffer`, which has room for `buffer_count` of them: as many
// as fit. Integers above 2^53 are rounded; texts (IS, DS) are read as numbers.
//
// Returns the number of values; 0 with DMAP_INVALID_ARGUMENT for NULL, and if a value is not a
// number. `buffer` may be NULL if `buffer_count` is 0.
size_t dmap_element_numbers(const dmap_element *element, double *buffer, size_t buffer_count);

// Writes the file as text, a line for each element: tag, VR, number of values, bytes, name (for a
// private element after its creator) and the value, at most 128 characters of it. The text is safe
// to print. `flags`: some of DMAP_DUMP_..., or 0.
//
// Returns DMAP_OK; DMAP_IO if `write` returned false; DMAP_INVALID_ARGUMENT.
dmap_status dmap_file_dump(const dmap_file *file, uint32_t flags, dmap_write write, void *context);

// Writes the file as one object of DICOM JSON (PS3.18 annex F), binary values inline. `flags`:
// some of DMAP_JSON_..., or 0.
//
// Returns DMAP_OK; DMAP_IO if `write` returned false; DMAP_INVALID_ARGUMENT.
dmap_status dmap_file_json(const dmap_file *file, uint32_t flags, dmap_write write, void *context);

// Writes a text of any origin in a form that can be shown, as snprintf does: control characters,
// marks that change the direction of text and characters without width become "\n", "\u{1b}" and
// the like; bytes that are not UTF-8 become U+FFFD. text: `length` bytes, which may include NUL;
// NULL with length 0 for none. The buffers must not overlap.
//
// Returns the length of the whole result without NUL; 0 with DMAP_INVALID_ARGUMENT for NULL.
// `buffer` may be NULL.
size_t dmap_printable(const char *text, size_t length, char *buffer, size_t buffer_length);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* DICOM_MAP_H */
