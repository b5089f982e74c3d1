/*
 * The C program of the test that compares all interfaces. Reads one query per line from standard
 * input,
 *
 *     GROUP <tab> ELEMENT [<tab> CREATOR]
 *
 * with group and element as tables write them (0021, 60xx, xx08, 1008; an x counts as 0, or as the
 * lowest odd group for 70xx with a creator), and prints one line for each: "null" if the dictionary
 * has no entry, "error <tab> IDENTIFIER" on an error, otherwise these columns separated by tabs:
 *
 *     tag creator vr vm keyword name retired vendor sources
 *
 * and, with --all, after them:
 *
 *     description vr_inferred name_derived keyword_derived alternatives basic_profile options tcia
 *      safe_private
 *
 * Flags are true or false. Sources are joined by " | ", as "dcmtk:dicom.dic#L5"; so are
 * alternatives, as "vr=US <gdcm>". A tab or line feed inside a text, which no dictionary should
 * contain, is written as a space.
 *
 *     dump_tags [--all] [FILE]      the dictionary is FILE, by default the embedded one
 */
#include <dicom_map.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE_BYTES 1024

static void put_text(const char *text)
{
    for (; *text != '\0'; text++) {
        putchar((*text == '\t' || *text == '\n') ? ' ' : *text);
    }
}

static void put_column(const char *text)
{
    putchar('\t');
    put_text(text);
}

static void put_flag(bool value)
{
    put_column(value ? "true" : "false");
}

/* Reads four hexadecimal digits; an x counts as 0. Returns 0 on success. */
static int read_digits(const char *text, uint16_t *value)
{
    char digits[5] = "0000";
    char *end = NULL;
    size_t index;
    if (strlen(text) != 4) {
        return -1;
    }
    for (index = 0; index < 4; index++) {
        digits[index] = (text[index] == 'x' || text[index] == 'X') ? '0' : text[index];
    }
    *value = (uint16_t)strtoul(digits, &end, 16);
    return *end == '\0' ? 0 : -1;
}

static void put_sources(const dmap_tag *tag)
{
    size_t count = dmap_tag_source_count(tag);
    size_t index;
    putchar('\t');
    for (index = 0; index < count; index++) {
        size_t length = dmap_tag_source_text(tag, index, NULL, 0);
        char *text = malloc(length + 1);
        if (text == NULL) {
            exit(2);
        }
        dmap_tag_source_text(tag, index, text, length + 1);
        fputs(index == 0 ? "" : " | ", stdout);
        put_text(text);
        free(text);
    }
}

static void put_alternatives(const dmap_tag *tag)
{
    size_t count = dmap_tag_alternative_count(tag);
    size_t index;
    putchar('\t');
    for (index = 0; index < count; index++) {
        fputs(index == 0 ? "" : " | ", stdout);
        put_text(dmap_tag_alternative_field(tag, index, NULL));
        putchar('=');
        put_text(dmap_tag_alternative_value(tag, index, NULL));
        fputs(" <", stdout);
        put_text(dmap_tag_alternative_source(tag, index, NULL));
        putchar('>');
    }
}

static void put_tag(const dmap_tag *tag, bool all)
{
    char text[16];
    dmap_tag_text(tag, text, sizeof text);
    put_text(text);
    put_column(dmap_tag_creator(tag, NULL));
    put_column(dmap_tag_vr(tag, NULL));
    put_column(dmap_tag_vm(tag, NULL));
    put_column(dmap_tag_keyword(tag, NULL));
    put_column(dmap_tag_name(tag, NULL));
    put_flag(dmap_tag_is_retired(tag));
    put_column(dmap_tag_vendor(tag, NULL));
    put_sources(tag);
    if (!all) {
        return;
    }
    put_column(dmap_tag_description(tag, NULL));
    put_flag(dmap_tag_is_vr_inferred(tag));
    put_flag(dmap_tag_is_name_derived(tag));
    put_flag(dmap_tag_is_keyword_derived(tag));
    put_alternatives(tag);
    put_column(dmap_tag_deidentification_basic_profile(tag, NULL));
    put_column(dmap_tag_deidentification_options(tag, NULL));
    put_column(dmap_tag_deidentification_tcia(tag, NULL));
    put_flag(dmap_tag_is_safe_private(tag));
}

static void answer(const dmap_dict *dict, char *line, bool all)
{
    char *element_text = strchr(line, '\t');
    char *creator = NULL;
    uint16_t group = 0;
    uint16_t element = 0;
    const dmap_tag *tag;

    if (element_text != NULL) {
        *element_text++ = '\0';
        creator = strchr(element_text, '\t');
        if (creator != NULL) {
            *creator++ = '\0';
        }
    }
    if (element_text == NULL || read_digits(line, &group) != 0 || read_digits(element_text, &element) != 0) {
        fputs("error\tinvalid_tag", stdout);
        return;
    }
    if (creator != NULL && *creator == '\0') {
        creator = NULL;
    }
    if (creator != NULL && strpbrk(line, "xX") != NULL) {
        group |= 1;
    }
    tag = dmap_lookup(dict, group, element, creator);
    if (tag != NULL) {
        put_tag(tag, all);
    } else if (dmap_last_status() != DMAP_OK) {
        printf("error\t%s", dmap_status_name(dmap_last_status()));
    } else {
        fputs("null", stdout);
    }
}

int main(int argc, char **argv)
{
    static char line[LINE_BYTES];
    bool all = argc > 1 && strcmp(argv[1], "--all") == 0;
    const char *path = argc > 1 + all ? argv[1 + all] : NULL;
    dmap_dict *dict = path != NULL ? dmap_open(path) : dmap_open_embedded();
    if (dict == NULL) {
        fprintf(stderr, "%s\n", dmap_last_error());
        return 2;
    }
    while (fgets(line, sizeof line, stdin) != NULL) {
        size_t length = strcspn(line, "\n");
        if (line[length] == '\0' && !feof(stdin)) {
            fprintf(stderr, "found a line of more than %d bytes, expected a query\n", LINE_BYTES - 2);
            dmap_close(dict);
            return 2;
        }
        line[length] = '\0';
        answer(dict, line, all);
        putchar('\n');
    }
    dmap_close(dict);
    return ferror(stdin) || fflush(stdout) != 0 ? 2 : 0;
}
