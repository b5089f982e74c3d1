/*
 * Every function of dicom_map.h, and every error that it documents, with the dictionaries that
 * examples/make_test_dictionary.rs writes. Usage: all FOLDER. tests/run.sh checks that no function
 * of the header is missing here.
 */
#define DMAP_NO_DEPRECATED /* dmap_free_tag is called too */
#include <dicom_map.h>

#include "check.h"

static const char *folder = ".";

/* The path of a file in the folder; valid until the next call. */
static const char *in_folder(const char *name)
{
    static char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static uint8_t *read_file(const char *name, size_t *length)
{
    FILE *file = fopen(in_folder(name), "rb");
    uint8_t *bytes = malloc(1 << 20);
    CHECK(file != NULL && bytes != NULL);
    *length = fread(bytes, 1, 1 << 20, file);
    fclose(file);
    return bytes;
}

static void versions_and_names(void)
{
    char expected[32];
    snprintf(expected, sizeof expected, "%d.%d.%d", DMAP_VERSION_MAJOR, DMAP_VERSION_MINOR, DMAP_VERSION_PATCH);
    CHECK(strcmp(dmap_version(), DMAP_VERSION) == 0 && strncmp(DMAP_VERSION, expected, strlen(expected)) == 0);
    CHECK(DMAP_VERSION_NUMBER == (DMAP_VERSION_MAJOR << 16 | DMAP_VERSION_MINOR << 8 | DMAP_VERSION_PATCH));
    CHECK(dmap_abi_version() == DMAP_ABI_VERSION);
    CHECK(strcmp(dmap_status_name(DMAP_OK), "ok") == 0 && strcmp(dmap_status_name(DMAP_INTERNAL), "internal") == 0);
    CHECK(strcmp(dmap_status_name(-1), "unknown") == 0 && strcmp(dmap_status_name(10000), "unknown") == 0);
}

static void errors_of_opening(void)
{
    static const struct {
        const char *name;
        dmap_status status;
    } cases[] = {
        {"no such file", DMAP_IO},
        {"", DMAP_IO}, /* the folder itself */
        {"empty.dmap", DMAP_TOO_SHORT},
        {"cut.dmap", DMAP_TOO_SHORT},
        {"foreign.dmap", DMAP_BAD_MAGIC},
        {"newer.dmap", DMAP_UNSUPPORTED_VERSION},
        {"sections.dmap", DMAP_BAD_SECTION},
    };
    size_t index;
    size_t length;
    uint8_t *bytes;
    for (index = 0; index < sizeof cases / sizeof *cases; index++) {
        CHECK(dmap_open(in_folder(cases[index].name)) == NULL);
        FAILED(cases[index].status);
        CHECK(strstr(dmap_last_error(), cases[index].name) != NULL);
        CHECK(dmap_open_in_memory(in_folder(cases[index].name)) == NULL);
        FAILED(cases[index].status);
    }
    CHECK(dmap_open(NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_open_in_memory(NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_open_table(NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_open_table(in_folder("no such file")) == NULL);
    FAILED(DMAP_IO);
    CHECK(dmap_open_table(in_folder("bad.csv")) == NULL);
    FAILED(DMAP_INVALID_TABLE);
    CHECK(dmap_open_bytes(NULL, 5) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_open_bytes(NULL, 0) == NULL);
    FAILED(DMAP_TOO_SHORT);
    CHECK(dmap_open_borrowed(NULL, 5) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    bytes = read_file("cut.dmap", &length);
    CHECK(dmap_open_bytes(bytes, length) == NULL);
    FAILED(DMAP_TOO_SHORT);
    CHECK(dmap_open_borrowed(bytes, 0) == NULL);
    FAILED(DMAP_TOO_SHORT);
    CHECK(dmap_open_bytes(bytes, SIZE_MAX) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    free(bytes);
}

static void opening(void)
{
    uint16_t major = 9;
    uint16_t minor = 9;
    size_t length;
    uint8_t *bytes = read_file("base.dmap", &length);
    dmap_dict *dict = dmap_open(in_folder("base.dmap"));
    dmap_dict *other;
    CHECK(dict != NULL);
    FINE();
    CHECK(dmap_len(dict) == 8 && dmap_byte_len(dict) == length);
    CHECK(dmap_verify(dict) == DMAP_OK);
    FINE();
    CHECK(dmap_format_version(dict, &major, &minor) == DMAP_OK && major == 1 && minor == 1);
    CHECK(dmap_format_version(dict, NULL, NULL) == DMAP_OK);
    CHECK(dmap_format_version(NULL, &major, &minor) == DMAP_INVALID_ARGUMENT && major == 0 && minor == 0);
    FAILED(DMAP_INVALID_ARGUMENT);
    FIELD(dmap_meta, "test", dict, "edition");
    length = 7;
    CHECK(dmap_meta(dict, "no such fact", &length) == NULL && length == 0);
    FINE();
    CHECK(dmap_meta(dict, NULL, &length) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_meta(dict, "\xFF", NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    length = 7;
    CHECK(dmap_meta(NULL, "edition", &length) == NULL && length == 0);
    FAILED(DMAP_INVALID_ARGUMENT);
    dmap_close(dict);
    FAILED(DMAP_INVALID_ARGUMENT); /* closing keeps the last error */

    bytes = realloc(bytes, 1 << 20);
    CHECK(bytes != NULL);
    free(bytes);
    bytes = read_file("base.dmap", &length);
    dict = dmap_open_bytes(bytes, length);
    other = dmap_open_borrowed(bytes, length);
    CHECK(dict != NULL && other != NULL && dmap_len(dict) == 8 && dmap_len(other) == 8);
    dmap_close(other);
    memset(bytes, 0, length); /* dict has a copy */
    CHECK(dmap_verify(dict) == DMAP_OK);
    dmap_close(dict);
    free(bytes);

    dict = dmap_open_in_memory(in_folder("flipped.dmap"));
    CHECK(dict != NULL && dmap_verify(dict) == DMAP_BAD_CHECKSUM);
    FAILED(DMAP_BAD_CHECKSUM);
    dmap_close(dict);

    dict = dmap_open_table(in_folder("site.csv"));
    CHECK(dict != NULL && dmap_len(dict) == 1);
    dmap_close(dict);
    dmap_close(NULL);
}

static void embedded(void)
{
    dmap_dict *dict = dmap_open_embedded();
#ifdef NO_EMBEDDED
    CHECK(dict == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
#else
    const dmap_tag *tag;
    size_t count = 0;
    CHECK(dict != NULL && dmap_len(dict) > 18000);
    CHECK(dmap_verify(dict) == DMAP_OK);
    for (tag = dmap_next_tag(dict, NULL); tag != NULL; tag = dmap_next_tag(dict, tag)) {
        size_t length = 0;
        CHECK(strlen(dmap_tag_name(tag, &length)) == length);
        count++;
    }
    CHECK(count == dmap_len(dict));
#endif
    dmap_close(dict);
}

static void lookups(const dmap_dict *dict)
{
    const dmap_tag *rich = dmap_lookup(dict, 0x0009, 0x1101, "ACME 1.0");
    char longest[66] = "";
    CHECK(rich != NULL);
    FINE();
    CHECK(dmap_lookup(dict, 0x0009, 0x0001, "acme  1.0  ") == rich && dmap_lookup(dict, 0x0009, 0x4401, "Acme 1.0") == rich);
    CHECK(dmap_lookup_n(dict, 0x0009, 0x0001, "ACME 1.0\0\0and more", 10) == rich);
    CHECK(dmap_lookup(dict, 0x0009, 0x1002, "ACME 1.0") != dmap_lookup(dict, 0x0009, 0x1102, "ACME 1.0"));
    CHECK(dmap_lookup(dict, 0x0009, 0x1003, "ACME 1.0") == NULL);
    FINE();
    CHECK(dmap_lookup(dict, 0x0009, 0x1001, "NOBODY") == NULL);
    FINE();
    CHECK(dmap_lookup(dict, 0x0009, 0x1001, NULL) == NULL);
    FINE();
    CHECK(dmap_lookup_n(dict, 0x0009, 0x1001, NULL, 0) == NULL);
    FINE();
    CHECK(dmap_lookup(dict, 0x0010, 0x0010, "plays no part") != NULL && dmap_lookup(dict, 0x0010, 0x0010, "\xFF") != NULL);
    CHECK(dmap_lookup(dict, 0xFFFF, 0xFFFF, NULL) == NULL);
    FINE();

    /* Any text may be looked up, even one that must not be written to a file. */
    CHECK(dmap_lookup(dict, 0x0009, 0x1001, "") == NULL);
    FINE();
    CHECK(dmap_lookup_n(dict, 0x0009, 0x1001, "  ", 2) == NULL);
    FINE();
    CHECK(dmap_lookup(dict, 0x0009, 0x1001, "A\\B") == NULL);
    FINE();
    CHECK(dmap_lookup(dict, 0x0009, 0x1001, "Ger\xE4t") == NULL); /* Latin-1 */
    FAILED(DMAP_INVALID_CREATOR);
    CHECK(dmap_lookup(dict, 0x0009, 0x1001, "Ger\xC3\xA4t") == NULL);
    FINE();
    memset(longest, 'x', 65);
    CHECK(dmap_lookup(dict, 0x0009, 0x1001, longest) == NULL);
    FINE();
    longest[64] = '\0';
    CHECK(dmap_lookup(dict, 0x0009, 0x1001, longest) == NULL);
    FINE();
    CHECK(dmap_lookup_n(dict, 0x0009, 0x1001, NULL, 3) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_lookup(NULL, 0x0009, 0x1001, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_lookup_n(NULL, 0x0009, 0x1001, NULL, 0) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);

    CHECK(dmap_lookup_keyword(dict, "Gain") == rich && dmap_lookup_keyword(dict, "NoSuch") == NULL);
    FINE();
    CHECK(dmap_lookup_keyword(dict, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_lookup_keyword(dict, "\xFF") == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_lookup_keyword(NULL, "Gain") == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);

    dmap_free_tag(rich);
    dmap_free_tag(rich);
    dmap_free_tag(NULL);
    FAILED(DMAP_INVALID_ARGUMENT); /* it keeps the last error */
}

static void fields(const dmap_dict *dict)
{
    const dmap_tag *name = dmap_lookup(dict, 0x0010, 0x0010, NULL);
    const dmap_tag *rich = dmap_lookup(dict, 0x0009, 0x0001, "ACME 1.0");
    const dmap_tag *in_block = dmap_lookup(dict, 0x0009, 0x1002, "ACME 1.0");
    const dmap_tag *overlay = dmap_lookup(dict, 0x60FE, 0x0010, NULL);
    const dmap_tag *item = dmap_lookup(dict, 0xFFFE, 0xE000, NULL);
    const dmap_tag *pixel = dmap_lookup(dict, 0x0028, 0x0106, NULL);
    const dmap_tag *repeating = dmap_lookup(dict, 0x7021, 0x1004, "DLX_ANNOT_01");
    const dmap_tag *rule = dmap_lookup(dict, 0x0009, 0x0010, NULL);
    char text[16];
    CHECK(name && rich && in_block && overlay && item && pixel && repeating && rule);

    CHECK(dmap_tag_group(overlay) == 0x6000 && dmap_tag_element(overlay) == 0x0010 && dmap_tag_mask(overlay) == 0xFF01FFFF);
    CHECK(dmap_tag_group(repeating) == 0x7001 && dmap_tag_element(repeating) == 0x0004);
    CHECK(dmap_tag_element(in_block) == 0x1002 && dmap_tag_block(in_block) == 0x10 && dmap_tag_block(rich) == 0 && dmap_tag_mask(rich) == 0xFFFFFFFF);
    CHECK(dmap_tag_text(rich, text, sizeof text) == 11 && strcmp(text, "(0009,xx01)") == 0);
    CHECK(dmap_tag_text(overlay, text, 12) == 11 && strcmp(text, "(60xx,0010)") == 0);
    CHECK(dmap_tag_text(rich, text, 6) == 11 && strcmp(text, "(0009") == 0);
    CHECK(dmap_tag_text(rich, text, 0) == 11 && dmap_tag_text(rich, NULL, 99) == 11);
    FIELD(dmap_tag_vr, "PN", name);
    FIELD(dmap_tag_vr, "US or SS", pixel);
    FIELD(dmap_tag_vr, "NONE", item);
    CHECK(dmap_tag_vr_count(name) == 1 && dmap_tag_vr_count(pixel) == 2 && dmap_tag_vr_count(item) == 0);
    FIELD(dmap_tag_vr_at, "SS", pixel, 1);
    FIELD(dmap_tag_vr_at, "", pixel, 2);
    FIELD(dmap_tag_vm, "1", name);
    FIELD(dmap_tag_vm, "2-2n", rich);
    FIELD(dmap_tag_vm, "1", rule);
    CHECK(dmap_tag_vm_min(rich) == 2 && dmap_tag_vm_max(rich) == 0 && dmap_tag_vm_step(rich) == 2 && dmap_tag_vm_max(in_block) == 3);
    FIELD(dmap_tag_keyword, "PatientName", name);
    FIELD(dmap_tag_name, "Patient's Name", name);
    FIELD(dmap_tag_description, "", name);
    FIELD(dmap_tag_description, "Amplifier gain", rich);
    FIELD(dmap_tag_creator, "", name);
    FIELD(dmap_tag_creator, "ACME 1.0", rich);
    FIELD(dmap_tag_vendor, "", name);
    FIELD(dmap_tag_vendor, "Acme", rich);
    CHECK(!dmap_tag_is_private(name) && dmap_tag_is_private(rich) && !dmap_tag_is_rule(name) && dmap_tag_is_rule(rule));
    CHECK(dmap_tag_is_retired(overlay) && !dmap_tag_is_retired(name));
    CHECK(dmap_tag_is_vr_inferred(rich) && dmap_tag_is_name_derived(rich) && dmap_tag_is_keyword_derived(rich));
    CHECK(!dmap_tag_is_vr_inferred(name) && !dmap_tag_is_name_derived(name) && !dmap_tag_is_keyword_derived(name));
    FIELD(dmap_tag_keyword, "PrivateCreator", rule);
    FIELD(dmap_tag_name, "Private Creator", rule);
    FIELD(dmap_tag_vr, "LO", rule);
    FIELD(dmap_tag_source_document, "PS3.5 7.8.1", rule, 0);
    FIELD(dmap_tag_keyword, "GroupLength", dmap_lookup(dict, 0x0008, 0x0000, NULL));
    FIELD(dmap_tag_name, "Private Group Length", dmap_lookup(dict, 0x0009, 0x0000, NULL));
    FINE();
}

static void sources_of_entry(const dmap_dict *dict)
{
    const dmap_tag *name = dmap_lookup(dict, 0x0010, 0x0010, NULL);
    const dmap_tag *rich = dmap_lookup(dict, 0x0009, 0x0001, "ACME 1.0");
    const dmap_tag *pixel = dmap_lookup(dict, 0x0028, 0x0106, NULL);
    char text[64];
    uint32_t number = 9;
    uint32_t page = 9;
    CHECK(dmap_tag_source_count(rich) == 4 && dmap_tag_source_count(name) == 1);
    FIELD(dmap_tag_source_id, "vendor", rich, 3);
    FIELD(dmap_tag_source_document, "statement.pdf", rich, 3);
    FIELD(dmap_tag_source_id, "", rich, 4);
    FIELD(dmap_tag_source_document, "", rich, SIZE_MAX);
    CHECK(dmap_tag_source_locator(rich, 0, &number, &page) == DMAP_LOCATOR_LINE && number == 12 && page == 0);
    CHECK(dmap_tag_source_locator(rich, 1, &number, &page) == DMAP_LOCATOR_NONE && number == 0 && page == 0);
    CHECK(dmap_tag_source_locator(rich, 2, &number, &page) == DMAP_LOCATOR_PAGE && number == 7 && page == 0);
    CHECK(dmap_tag_source_locator(rich, 3, &number, &page) == DMAP_LOCATOR_TABLE && number == 2 && page == 43);
    CHECK(dmap_tag_source_locator(rich, 4, &number, &page) == DMAP_LOCATOR_NONE && number == 0 && page == 0);
    CHECK(dmap_tag_source_locator(rich, 3, NULL, NULL) == DMAP_LOCATOR_TABLE);
    CHECK(dmap_tag_source_text(rich, 3, text, sizeof text) == strlen("vendor:statement.pdf#t2p43") && strcmp(text, "vendor:statement.pdf#t2p43") == 0);
    CHECK(dmap_tag_source_text(rich, 3, text, 7) == 26 && strcmp(text, "vendor") == 0);
    CHECK(dmap_tag_source_text(rich, 4, text, sizeof text) == 0 && text[0] == '\0');

    CHECK(dmap_tag_alternative_count(rich) == 2 && dmap_tag_alternative_count(name) == 0);
    FIELD(dmap_tag_alternative_field, "vr", rich, 0);
    FIELD(dmap_tag_alternative_field, "", rich, 2);
    FIELD(dmap_tag_alternative_value, "LO", rich, 0);
    FIELD(dmap_tag_alternative_value, "Verst\xC3\xA4rkung", rich, 1);
    FIELD(dmap_tag_alternative_value, "", rich, 2);
    FIELD(dmap_tag_alternative_source, "gdcm", rich, 0);
    FIELD(dmap_tag_alternative_source, "", rich, 2);

    CHECK(dmap_tag_has_deidentification(rich) && dmap_tag_has_deidentification(name) && !dmap_tag_has_deidentification(pixel));
    FIELD(dmap_tag_deidentification_basic_profile, "Z", name);
    FIELD(dmap_tag_deidentification_options, "clean=C", name);
    FIELD(dmap_tag_deidentification_tcia, "k", rich);
    FIELD(dmap_tag_deidentification_tcia, "", pixel);
    CHECK(dmap_tag_is_safe_private(rich) && !dmap_tag_is_safe_private(name) && !dmap_tag_is_safe_private(pixel));
    FINE();
}

static void creators(const dmap_dict *dict, const dmap_dict *other)
{
    const dmap_creator *acme = dmap_find_creator(dict, " acme 1.0 ");
    const dmap_creator *annotation = dmap_find_creator(dict, "DLX_ANNOT_01");
    const dmap_tag *tag;
    size_t count = 0;
    CHECK(acme != NULL && annotation != NULL && acme == dmap_find_creator(dict, "ACME 1.0"));
    CHECK(dmap_next_creator(dict, NULL) == acme && dmap_next_creator(dict, acme) == annotation && dmap_next_creator(dict, annotation) == NULL);
    FINE();
    CHECK(dmap_next_creator(other, acme) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_next_creator(NULL, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_find_creator(dict, "NOBODY") == NULL);
    FINE();
    CHECK(dmap_find_creator(dict, "") == NULL);
    FINE();
    CHECK(dmap_find_creator(dict, "\xFF") == NULL);
    FAILED(DMAP_INVALID_CREATOR);
    CHECK(dmap_find_creator(dict, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_find_creator(NULL, "ACME 1.0") == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    FIELD(dmap_creator_name, "ACME 1.0", acme);
    FIELD(dmap_creator_vendor, "Acme", acme);
    FIELD(dmap_creator_vendor_reason, "its name", acme);
    FIELD(dmap_creator_vendor, "", annotation);
    FIELD(dmap_creator_vendor_reason, "", annotation);
    CHECK(dmap_creator_spelling_count(acme) == 1 && dmap_creator_spelling_count(annotation) == 0);
    FIELD(dmap_creator_spelling, "Acme 1.0", acme, 0);
    FIELD(dmap_creator_spelling, "", acme, 1);
    CHECK(dmap_creator_lookup(acme, 0x0009, 0x1001) == dmap_lookup(dict, 0x0009, 0x0001, "ACME 1.0"));
    CHECK(dmap_creator_lookup(acme, 0x0011, 0x1001) == NULL && dmap_creator_lookup(acme, 0x0010, 0x0010) != NULL);
    FINE();
    for (tag = dmap_creator_next_tag(acme, NULL); tag != NULL; tag = dmap_creator_next_tag(acme, tag)) {
        CHECK(dmap_creator_of_tag(tag) == acme);
        count++;
    }
    CHECK(count == 3);
    FINE();
    CHECK(dmap_creator_of_tag(dmap_lookup(dict, 0x0010, 0x0010, NULL)) == NULL);
    FINE();
    CHECK(dmap_creator_next_tag(acme, dmap_next_tag(other, NULL)) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
}

static void lists(const dmap_dict *dict)
{
    dmap_tag_list *list = dmap_find_keyword(dict, "Gain");
    CHECK(dmap_list_len(list) == 2 && dmap_list_at(list, 0) == dmap_lookup_keyword(dict, "Gain") && dmap_list_at(list, 1) != NULL);
    CHECK(dmap_list_at(list, 2) == NULL && dmap_list_at(list, SIZE_MAX) == NULL);
    FINE();
    dmap_free_list(list);
    list = dmap_find_keyword(dict, "NoSuch");
    CHECK(list != NULL && dmap_list_len(list) == 0);
    dmap_free_list(list);
    CHECK(dmap_find_keyword(dict, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_find_keyword(NULL, "Gain") == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);

    list = dmap_candidates(dict, 0x0009, 0x1001);
    CHECK(dmap_list_len(list) >= 1 && dmap_tag_group(dmap_list_at(list, 0)) == 0x0009);
    dmap_free_list(list);
    list = dmap_candidates(dict, 0x0010, 0x0010);
    CHECK(list != NULL && dmap_list_len(list) == 0);
    dmap_free_list(list);
    CHECK(dmap_candidates(NULL, 0x0009, 0x1001) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);

    list = dmap_search(dict, "overlay rows", NULL, NULL, NULL, 0);
    CHECK(dmap_list_len(list) == 1);
    FIELD(dmap_tag_keyword, "OverlayRows", dmap_list_at(list, 0));
    dmap_free_list(list);
    list = dmap_search(dict, "", "acme", "ac", "DS", 10);
    CHECK(dmap_list_len(list) == 1);
    dmap_free_list(list);
    list = dmap_search(dict, "", NULL, NULL, NULL, 3);
    CHECK(dmap_list_len(list) == 3);
    dmap_free_list(list);
    list = dmap_search(dict, "nothing of this kind", NULL, NULL, NULL, 0);
    CHECK(list != NULL && dmap_list_len(list) == 0);
    FINE();
    dmap_free_list(list);
    CHECK(dmap_search(dict, "", NULL, NULL, "ds", 0) == NULL);
    FAILED(DMAP_INVALID_VR);
    CHECK(dmap_search(dict, NULL, NULL, NULL, NULL, 0) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_search(dict, "", "\xFF", NULL, NULL, 0) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_search(NULL, "", NULL, NULL, NULL, 0) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_list_len(NULL) == 0);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_list_at(NULL, 0) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    dmap_free_list(NULL);
}

static void uids_and_sources(const dmap_dict *dict, const dmap_dict *other)
{
    const dmap_uid *first = dmap_next_uid(dict, NULL);
    const dmap_uid *explicit_vr = dmap_find_uid(dict, "1.2.840.10008.1.2.1");
    const dmap_source *source = dmap_source_at(dict, 0);
    char text[64];
    CHECK(first != NULL && dmap_next_uid(dict, first) == explicit_vr && dmap_next_uid(dict, explicit_vr) == NULL);
    CHECK(dmap_find_uid(dict, "ExplicitVRLittleEndian") == explicit_vr && dmap_find_uid(dict, "9.9") == NULL);
    FINE();
    CHECK(dmap_next_uid(other, first) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_next_uid(NULL, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_find_uid(dict, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_find_uid(NULL, "9.9") == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    FIELD(dmap_uid_text, "1.2.840.10008.1.2.1", explicit_vr);
    FIELD(dmap_uid_name, "Explicit VR Little Endian", explicit_vr);
    FIELD(dmap_uid_keyword, "ExplicitVRLittleEndian", explicit_vr);
    FIELD(dmap_uid_keyword, "", first);
    FIELD(dmap_uid_kind, "Transfer Syntax", explicit_vr);
    CHECK(dmap_uid_is_retired(first) && !dmap_uid_is_retired(explicit_vr));
    CHECK(dmap_uid_source_count(first) == 0 && dmap_uid_source_count(explicit_vr) == 1);
    CHECK(dmap_uid_source_text(explicit_vr, 0, text, sizeof text) == 18 && strcmp(text, "dcmtk:dicom.dic#L9") == 0);
    CHECK(dmap_uid_source_text(explicit_vr, 1, text, sizeof text) == 0 && text[0] == '\0');

    CHECK(dmap_source_count(dict) == 3 && dmap_source_at(dict, 3) == NULL && source == dmap_source_at(dict, 0));
    FINE();
    FIELD(dmap_source_id, "dcmtk", source);
    FIELD(dmap_source_title, "Title of dcmtk", source);
    FIELD(dmap_source_licence, "MIT", source);
    FIELD(dmap_source_edition, "2026b", source);
    FIELD(dmap_source_origin, "https://example.org", source);
    FIELD(dmap_source_lineage, "dcmtk", source);
    FIELD(dmap_source_sha256, "00ff", source);
}

static void overlays(const dmap_dict *base)
{
    dmap_dict *top = dmap_open(in_folder("top.dmap"));
    dmap_dict *both = dmap_with_overlay(base, top);
    dmap_dict *layers[3];
    const dmap_tag *tag;
    const dmap_creator *creator;
    const dmap_uid *uid;
    size_t counts[3] = {0, 0, 0};
    CHECK(top != NULL && both != NULL);
    dmap_close(top); /* both has what it needs */
    CHECK(dmap_len(both) == 9 && dmap_verify(both) == DMAP_OK);
    FIELD(dmap_tag_name, "Gain of our site", dmap_lookup(both, 0x0009, 0x1001, "acme 1.0"));
    FIELD(dmap_tag_vm, "1-n", dmap_lookup(both, 0x0009, 0x1102, "ACME 1.0"));
    FIELD(dmap_tag_name, "Gain", dmap_lookup(base, 0x0009, 0x1001, "ACME 1.0"));
    for (tag = dmap_next_tag(both, NULL); tag != NULL; tag = dmap_next_tag(both, tag)) {
        counts[0]++;
    }
    for (creator = dmap_next_creator(both, NULL); creator != NULL; creator = dmap_next_creator(both, creator)) {
        CHECK(dmap_find_creator(both, dmap_creator_name(creator, NULL)) == creator && dmap_creator_next_tag(creator, NULL) != NULL);
        counts[1]++;
    }
    for (uid = dmap_next_uid(both, NULL); uid != NULL; uid = dmap_next_uid(both, uid)) {
        counts[2]++;
    }
    CHECK(counts[0] == 9 && counts[1] == 3 && counts[2] == 3);
    CHECK(dmap_next_tag(both, dmap_next_tag(base, NULL)) == NULL); /* a tag of another dictionary */
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_with_overlay(NULL, base) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_with_overlay(base, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    layers[0] = dmap_with_overlay(both, base);
    layers[1] = dmap_with_overlay(layers[0], base);
    CHECK(layers[0] != NULL && layers[1] != NULL);
    layers[2] = dmap_with_overlay(layers[1], base);
    CHECK(layers[2] == NULL);
    FAILED(DMAP_TOO_LARGE);
    dmap_close(layers[1]);
    dmap_close(layers[0]);
    dmap_close(both);
}

/* The call returns "" with length 0, and an error. */
#define EMPTY_AND_FAILED(call)                                                                                                                         \
    do {                                                                                                                                               \
        size_t length_found = 99999;                                                                                                                   \
        const char *text_found = call;                                                                                                                 \
        check_text_at(text_found, length_found, "", __FILE__, __LINE__);                                                                               \
        FAILED(DMAP_INVALID_ARGUMENT);                                                                                                                 \
    } while (0)
#define TEXT_OF_NULL(function) EMPTY_AND_FAILED(function(NULL, &length_found))
#define TEXT_AT_OF_NULL(function) EMPTY_AND_FAILED(function(NULL, 0, &length_found))
#define ZERO_OF_NULL(function)                                                                                                                         \
    do {                                                                                                                                               \
        CHECK(function(NULL) == 0);                                                                                                                    \
        FAILED(DMAP_INVALID_ARGUMENT);                                                                                                                 \
    } while (0)

/* NULL instead of a handle is an error and never a crash, everywhere. */
/* The output of dmap_file_dump and dmap_file_json as one text, at most `room` bytes of it; then it
   stops them. */
typedef struct {
    char text[8192];
    size_t length;
    size_t room;
} sink;

static bool collect(void *context, const char *part, size_t length)
{
    sink *all = context;
    if (length > all->room - all->length) {
        return false;
    }
    memcpy(all->text + all->length, part, length);
    all->length += length;
    all->text[all->length] = '\0';
    return true;
}

/* A text that is written into a buffer: its length is known before, and it is cut at the end of the
   buffer. */
#define WRITTEN(function, expected, ...)                                                                                                               \
    do {                                                                                                                                               \
        char written_text[256];                                                                                                                        \
        size_t written_length = function(__VA_ARGS__, NULL, 0);                                                                                        \
        CHECK(function(__VA_ARGS__, written_text, sizeof written_text) == written_length);                                                             \
        check_text_at(written_text, written_length, (expected), __FILE__, __LINE__);                                                                   \
        CHECK(function(__VA_ARGS__, written_text, 1) == written_length && written_text[0] == '\0');                                                    \
    } while (0)

static void errors_of_files(const dmap_dict *dict)
{
    size_t length;
    uint8_t *bytes;
    CHECK(dmap_file_open(dict, in_folder("no such file")) == NULL);
    FAILED(DMAP_IO);
    CHECK(strstr(dmap_last_error(), "no such file") != NULL);
    CHECK(dmap_file_open(dict, in_folder("")) == NULL); /* the folder itself */
    FAILED(DMAP_IO);
    CHECK(dmap_file_open(dict, in_folder("site.csv")) == NULL);
    FAILED(DMAP_INVALID_DATA);
    CHECK(dmap_file_open(dict, in_folder("empty.dmap")) == NULL);
    FAILED(DMAP_INVALID_DATA);
    CHECK(dmap_file_open(dict, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_open(NULL, in_folder("file.dcm")) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_open_bytes(dict, NULL, 5) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_open_bytes(dict, NULL, 0) == NULL);
    FAILED(DMAP_INVALID_DATA);
    bytes = read_file("file.dcm", &length);
    CHECK(dmap_file_open_bytes(NULL, bytes, length) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    free(bytes);
    dmap_file_close(NULL);
    FAILED(DMAP_INVALID_ARGUMENT); /* closing keeps the last error */
}

static void elements_of_files(const dmap_dict *dict)
{
    static const uint32_t tags[] = {0x00020000, 0x00020010, 0x00080005, 0x00090010, 0x00091001, 0x00091002,
                                    0x00092001, 0x00100010, 0x00280106, 0x0040A730, 0x7FE00010};
    size_t length;
    size_t count = 0;
    uint8_t *bytes = read_file("file.dcm", &length);
    dmap_file *file = dmap_file_open_bytes(dict, bytes, length);
    dmap_file *other = dmap_file_open(dict, in_folder("file.dcm"));
    const dmap_element *element;
    const dmap_element *sequence;
    const dmap_item *item;
    const uint8_t *value;
    double numbers[2] = {7, 7};
    free(bytes); /* copied */
    CHECK(file != NULL && other != NULL);
    FIELD(dmap_file_transfer_syntax, "1.2.840.10008.1.2.1", file);
    for (element = dmap_file_next_element(file, NULL); element != NULL; element = dmap_file_next_element(file, element)) {
        CHECK(count < sizeof tags / sizeof *tags);
        CHECK(dmap_element_group(element) == tags[count] >> 16 && dmap_element_element(element) == (tags[count] & 0xFFFF));
        CHECK(dmap_element_is_private(element) == ((tags[count] >> 16) % 2 == 1));
        count++;
    }
    FINE();
    CHECK(count == sizeof tags / sizeof *tags);

    element = dmap_file_find(file, "\"ACME 1.0\".(0009,xx01)");
    CHECK(element != NULL && element == dmap_file_find_private(file, "acme 1.0", 0x0009, 0x01));
    CHECK(element == dmap_file_find_private(file, "ACME 1.0", 0x0009, 0x1001));
    FIELD(dmap_element_creator, "ACME 1.0", element);
    FIELD(dmap_element_name, "Gain", element);
    FIELD(dmap_element_keyword, "Gain", element);
    FIELD(dmap_element_vr, "DS", element);
    WRITTEN(dmap_element_path, "(0009,1001)", element);
    WRITTEN(dmap_element_text, "1.5\\-2", element);
    CHECK(dmap_element_entry(element) == dmap_lookup(dict, 0x0009, 0x1001, "ACME 1.0"));
    FIELD(dmap_tag_vm, "2-2n", dmap_element_entry(element));
    CHECK(dmap_element_value_count(element) == 2 && !dmap_element_is_sequence(element));
    CHECK(dmap_element_numbers(element, NULL, 0) == 2);
    CHECK(dmap_element_numbers(element, numbers, 1) == 2 && numbers[0] == 1.5 && numbers[1] == 7);
    CHECK(dmap_element_numbers(element, numbers, 2) == 2 && numbers[1] == -2);
    CHECK(dmap_element_numbers(element, NULL, 1) == 0);
    FAILED(DMAP_INVALID_ARGUMENT);
    value = dmap_element_bytes(element, &length);
    CHECK(length == 6 && memcmp(value, "1.5\\-2", 6) == 0 && dmap_element_bytes(element, NULL) == value);

    element = dmap_file_find(file, "(0009,1002)");
    WRITTEN(dmap_element_text, "\xC3\xA9\x1B[2J", element);
    WRITTEN(dmap_printable, "\xC3\xA9\\u{1b}[2J", "\xC3\xA9\x1B[2J", 6);
    WRITTEN(dmap_printable, "\xEF\xBF\xBD", "\xFF", 1);
    WRITTEN(dmap_printable, "", NULL, 0);
    CHECK(dmap_printable(NULL, 3, NULL, 0) == 0);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_element_numbers(element, NULL, 0) == 0);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(strstr(dmap_last_error(), "(0009,1002)") != NULL);

    element = dmap_file_find(file, "(0009,2001)"); /* a block without a creator */
    FIELD(dmap_element_creator, "", element);
    FIELD(dmap_element_name, "", element);
    CHECK(dmap_element_entry(element) == NULL);
    FINE();
    element = dmap_file_find(file, "PatientName");
    FIELD(dmap_element_creator, "", element);
    WRITTEN(dmap_element_text, "Doe^J\xC3\xA9", element);
    CHECK(dmap_element_numbers(dmap_file_find(file, "(0028,0106)"), numbers, 2) == 2 && numbers[1] == 65535);
    WRITTEN(dmap_element_text, "00 01 FE FF", dmap_file_find(file, "(7FE0,0010)"));

    sequence = dmap_file_find(file, "(0040,A730)");
    CHECK(dmap_element_is_sequence(sequence) && dmap_element_value_count(sequence) == 2);
    WRITTEN(dmap_element_text, "", sequence);
    item = dmap_element_next_item(sequence, NULL);
    CHECK(item != NULL);
    element = dmap_item_next_element(item, NULL);
    CHECK(dmap_element_element(element) == 0x0011);
    element = dmap_item_next_element(item, element);
    WRITTEN(dmap_element_path, "(0040,A730)[0].(0009,1101)", element);
    CHECK(element == dmap_file_find(file, "(0040,A730)[0].(0009,1101)"));
    FIELD(dmap_element_creator, "Acme 1.0", element); /* the item's own, as spelled there */
    FIELD(dmap_element_name, "Gain", element);
    CHECK(dmap_item_next_element(item, element) == NULL);
    FINE();
    CHECK(dmap_file_next_element(file, element) == NULL); /* of an item */
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_element_next_item(element, NULL) == NULL); /* not a sequence */
    FINE();
    item = dmap_element_next_item(sequence, item);
    CHECK(item != NULL && dmap_item_next_element(item, NULL) == NULL);
    FINE();
    CHECK(dmap_item_next_element(item, element) == NULL); /* of another item */
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_element_next_item(sequence, item) == NULL);
    FINE();

    CHECK(dmap_file_next_element(other, dmap_file_next_element(file, NULL)) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_element_next_item(dmap_file_find(other, "(0040,A730)"), item) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_item_next_element(item, dmap_file_find(other, "(0009,1001)")) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_element_group((const dmap_element *)item) == 0); /* not an element */
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_item_next_element((const dmap_item *)sequence, NULL) == NULL); /* not an item */
    FAILED(DMAP_INVALID_ARGUMENT);

    CHECK(dmap_file_find(file, "(0011,0010)") == NULL && dmap_file_find(file, "NoSuchKeyword") == NULL);
    FINE();
    CHECK(dmap_file_find_private(file, "NOBODY", 0x0009, 0x01) == NULL);
    FINE();
    CHECK(dmap_file_find(file, "(0040,A730)[") == NULL);
    CHECK(dmap_last_status() == DMAP_INVALID_ARGUMENT || dmap_last_status() == DMAP_INVALID_TAG);
    CHECK(dmap_file_find(file, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_find_private(file, NULL, 9, 1) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_warning_count(file) > 0); /* the block without a creator */
    CHECK(dmap_file_warning_text(file, 0, NULL, 0) > 10 && dmap_file_warning_text(file, 100, NULL, 0) == 0);
    FINE();
    dmap_file_close(other);
    dmap_file_close(file);

    file = dmap_file_open(dict, in_folder("short.dcm")); /* truncated inside an element: read up to there, with a warning */
    CHECK(file != NULL && dmap_file_warning_count(file) > 0);
    dmap_file_close(file);
}

static void outputs_of_files(const dmap_dict *dict)
{
    static sink all;
    dmap_file *file = dmap_file_open(dict, in_folder("file.dcm"));
    CHECK(file != NULL);
    all.room = sizeof all.text - 1;
    all.length = 0;
    CHECK(dmap_file_dump(file, 0, collect, &all) == DMAP_OK);
    FINE();
    CHECK(strstr(all.text, "[ACME 1.0] Gain") != NULL && strstr(all.text, "Patient's Name") != NULL);
    CHECK(strstr(all.text, "\\u{1b}[2J") != NULL && strchr(all.text, '\x1B') == NULL);
    all.length = 0;
    CHECK(dmap_file_dump(file, DMAP_DUMP_PRIVATE | DMAP_DUMP_DECODED, collect, &all) == DMAP_OK);
    CHECK(strstr(all.text, "Gain") != NULL && strstr(all.text, "Patient's Name") == NULL);
    all.length = 0;
    CHECK(dmap_file_json(file, 0, collect, &all) == DMAP_OK);
    CHECK(strstr(all.text, "\"00091001\":{\"vr\":\"DS\",\"Value\":[1.5,-2]}") != NULL);
    CHECK(strstr(all.text, "00020010") == NULL && all.text[0] == '{' && all.text[all.length - 1] == '}');
    all.length = 0;
    CHECK(dmap_file_json(file, DMAP_JSON_META | DMAP_JSON_NAMES | DMAP_JSON_PRETTY, collect, &all) == DMAP_OK);
    CHECK(strstr(all.text, "00020010") != NULL && strstr(all.text, "\"privateCreator\": \"ACME 1.0\"") != NULL);
    all.length = 0;
    all.room = 10; /* stops at once */
    CHECK(dmap_file_dump(file, 0, collect, &all) == DMAP_IO);
    FAILED(DMAP_IO);
    CHECK(dmap_file_json(file, 0, collect, &all) == DMAP_IO);
    FAILED(DMAP_IO);
    CHECK(dmap_file_dump(file, 4, collect, &all) == DMAP_INVALID_ARGUMENT);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_json(file, 8, collect, &all) == DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_dump(file, 0, NULL, NULL) == DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_json(file, 0, NULL, NULL) == DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_dump(NULL, 0, collect, &all) == DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_json(NULL, 0, collect, &all) == DMAP_INVALID_ARGUMENT);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(all.length == 0);
    dmap_file_close(file);
}

static void null_handles(void)
{
    char text[8] = "old";
    uint32_t number = 9;
    uint32_t page = 9;
    TEXT_OF_NULL(dmap_tag_vr);
    TEXT_AT_OF_NULL(dmap_tag_vr_at);
    TEXT_OF_NULL(dmap_tag_vm);
    TEXT_OF_NULL(dmap_tag_keyword);
    TEXT_OF_NULL(dmap_tag_name);
    TEXT_OF_NULL(dmap_tag_description);
    TEXT_OF_NULL(dmap_tag_creator);
    TEXT_OF_NULL(dmap_tag_vendor);
    TEXT_AT_OF_NULL(dmap_tag_source_id);
    TEXT_AT_OF_NULL(dmap_tag_source_document);
    TEXT_AT_OF_NULL(dmap_tag_alternative_field);
    TEXT_AT_OF_NULL(dmap_tag_alternative_value);
    TEXT_AT_OF_NULL(dmap_tag_alternative_source);
    TEXT_OF_NULL(dmap_tag_deidentification_basic_profile);
    TEXT_OF_NULL(dmap_tag_deidentification_options);
    TEXT_OF_NULL(dmap_tag_deidentification_tcia);
    TEXT_OF_NULL(dmap_creator_name);
    TEXT_OF_NULL(dmap_creator_vendor);
    TEXT_OF_NULL(dmap_creator_vendor_reason);
    TEXT_AT_OF_NULL(dmap_creator_spelling);
    TEXT_OF_NULL(dmap_uid_text);
    TEXT_OF_NULL(dmap_uid_name);
    TEXT_OF_NULL(dmap_uid_keyword);
    TEXT_OF_NULL(dmap_uid_kind);
    TEXT_OF_NULL(dmap_source_id);
    TEXT_OF_NULL(dmap_source_title);
    TEXT_OF_NULL(dmap_source_licence);
    TEXT_OF_NULL(dmap_source_edition);
    TEXT_OF_NULL(dmap_source_origin);
    TEXT_OF_NULL(dmap_source_lineage);
    TEXT_OF_NULL(dmap_source_sha256);
    ZERO_OF_NULL(dmap_len);
    ZERO_OF_NULL(dmap_byte_len);
    ZERO_OF_NULL(dmap_tag_group);
    ZERO_OF_NULL(dmap_tag_element);
    ZERO_OF_NULL(dmap_tag_mask);
    ZERO_OF_NULL(dmap_tag_block);
    ZERO_OF_NULL(dmap_tag_vr_count);
    ZERO_OF_NULL(dmap_tag_vm_min);
    ZERO_OF_NULL(dmap_tag_vm_max);
    ZERO_OF_NULL(dmap_tag_vm_step);
    ZERO_OF_NULL(dmap_tag_is_private);
    ZERO_OF_NULL(dmap_tag_is_rule);
    ZERO_OF_NULL(dmap_tag_is_retired);
    ZERO_OF_NULL(dmap_tag_is_vr_inferred);
    ZERO_OF_NULL(dmap_tag_is_name_derived);
    ZERO_OF_NULL(dmap_tag_is_keyword_derived);
    ZERO_OF_NULL(dmap_tag_source_count);
    ZERO_OF_NULL(dmap_tag_alternative_count);
    ZERO_OF_NULL(dmap_tag_has_deidentification);
    ZERO_OF_NULL(dmap_tag_is_safe_private);
    ZERO_OF_NULL(dmap_creator_of_tag);
    ZERO_OF_NULL(dmap_creator_spelling_count);
    ZERO_OF_NULL(dmap_uid_is_retired);
    ZERO_OF_NULL(dmap_uid_source_count);
    ZERO_OF_NULL(dmap_source_count);
    ZERO_OF_NULL(dmap_file_warning_count);
    ZERO_OF_NULL(dmap_element_group);
    ZERO_OF_NULL(dmap_element_element);
    ZERO_OF_NULL(dmap_element_is_private);
    ZERO_OF_NULL(dmap_element_is_sequence);
    ZERO_OF_NULL(dmap_element_value_count);
    ZERO_OF_NULL(dmap_element_entry);
    FIELD(dmap_file_transfer_syntax, "", NULL);
    FIELD(dmap_element_creator, "", NULL);
    FIELD(dmap_element_name, "", NULL);
    FIELD(dmap_element_keyword, "", NULL);
    FIELD(dmap_element_vr, "", NULL);
    CHECK(dmap_file_next_element(NULL, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_find(NULL, "PatientName") == NULL && dmap_file_find_private(NULL, "ACME 1.0", 9, 1) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_element_next_item(NULL, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_item_next_element(NULL, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_element_bytes(NULL, NULL) == NULL && dmap_element_numbers(NULL, NULL, 0) == 0);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_element_path(NULL, text, sizeof text) == 0 && dmap_element_text(NULL, text, sizeof text) == 0 && text[0] == '\0');
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_file_warning_text(NULL, 0, text, sizeof text) == 0);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_verify(NULL) == DMAP_INVALID_ARGUMENT);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_next_tag(NULL, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_creator_lookup(NULL, 9, 1) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_creator_next_tag(NULL, NULL) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_source_at(NULL, 0) == NULL);
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_tag_text(NULL, text, sizeof text) == 0 && text[0] == '\0');
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_tag_source_text(NULL, 0, text, sizeof text) == 0 && text[0] == '\0');
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_uid_source_text(NULL, 0, text, sizeof text) == 0 && text[0] == '\0');
    FAILED(DMAP_INVALID_ARGUMENT);
    CHECK(dmap_tag_source_locator(NULL, 0, &number, &page) == DMAP_LOCATOR_NONE && number == 0 && page == 0);
    FAILED(DMAP_INVALID_ARGUMENT);
}

int main(int argc, char **argv)
{
    dmap_dict *dict;
    dmap_dict *other;
    folder = argc > 1 ? argv[1] : ".";
    FINE(); /* before the first call */
    versions_and_names();
    errors_of_opening();
    opening();
    embedded();
    dict = dmap_open(in_folder("base.dmap"));
    other = dmap_open(in_folder("base.dmap"));
    CHECK(dict != NULL && other != NULL);
    lookups(dict);
    fields(dict);
    sources_of_entry(dict);
    creators(dict, other);
    lists(dict);
    uids_and_sources(dict, other);
    overlays(dict);
    errors_of_files(dict);
    elements_of_files(dict);
    outputs_of_files(dict);
    null_handles();
    dmap_close(other);
    dmap_close(dict);
    printf("all: %d checks\n", checks);
    return 0;
}
