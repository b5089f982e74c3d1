/* Reads the whole content of a dictionary, damaged or not: no crash, no error where the header
   promises none, every text ends where its length says. */
#ifndef READ_EVERYTHING_H
#define READ_EVERYTHING_H

#include <dicom_map.h>

#include "check.h"

/* Texts must be complete whatever the file contains. */
static void text_is_whole(const char *text, size_t length)
{
    CHECK(text != NULL && strlen(text) == length);
}

#define WHOLE(function, ...)                                                                                                                           \
    do {                                                                                                                                               \
        size_t length_found = 99999;                                                                                                                   \
        const char *text_found = function(__VA_ARGS__, &length_found);                                                                                 \
        text_is_whole(text_found, length_found);                                                                                                       \
    } while (0)

static void read_tag(const dmap_tag *tag)
{
    char text[64];
    size_t index;
    WHOLE(dmap_tag_vr, tag);
    WHOLE(dmap_tag_vm, tag);
    WHOLE(dmap_tag_keyword, tag);
    WHOLE(dmap_tag_name, tag);
    WHOLE(dmap_tag_description, tag);
    WHOLE(dmap_tag_creator, tag);
    WHOLE(dmap_tag_vendor, tag);
    WHOLE(dmap_tag_deidentification_options, tag);
    CHECK(dmap_tag_text(tag, text, sizeof text) == strlen(text) && dmap_last_status() == DMAP_OK);
    for (index = 0; index < dmap_tag_source_count(tag); index++) {
        WHOLE(dmap_tag_source_id, tag, index);
        WHOLE(dmap_tag_source_document, tag, index);
        dmap_tag_source_text(tag, index, text, sizeof text);
    }
    for (index = 0; index < dmap_tag_alternative_count(tag); index++) {
        WHOLE(dmap_tag_alternative_value, tag, index);
        CHECK(dmap_last_status() == DMAP_OK);
    }
    CHECK(dmap_last_status() == DMAP_OK);
}

static void read_everything(const dmap_dict *dict)
{
    const dmap_tag *tag;
    const dmap_creator *creator;
    const dmap_uid *uid;
    size_t index;
    size_t count = 0;
    for (tag = dmap_next_tag(dict, NULL); tag != NULL; tag = dmap_next_tag(dict, tag)) {
        read_tag(tag);
        count++;
    }
    CHECK(count <= dmap_len(dict));
    for (creator = dmap_next_creator(dict, NULL); creator != NULL; creator = dmap_next_creator(dict, creator)) {
        WHOLE(dmap_creator_name, creator);
        for (tag = dmap_creator_next_tag(creator, NULL); tag != NULL; tag = dmap_creator_next_tag(creator, tag)) {
            read_tag(tag);
        }
    }
    for (uid = dmap_next_uid(dict, NULL); uid != NULL; uid = dmap_next_uid(dict, uid)) {
        WHOLE(dmap_uid_text, uid);
        WHOLE(dmap_uid_name, uid);
    }
    for (index = 0; index < dmap_source_count(dict); index++) {
        WHOLE(dmap_source_title, dmap_source_at(dict, index));
    }
    dmap_lookup(dict, 0x0009, 0x1001, "ACME 1.0");
    dmap_lookup(dict, 0x7021, 0x1004, "dlx_annot_01");
    dmap_lookup(dict, 0x6002, 0x0010, NULL);
    dmap_lookup_keyword(dict, "Gain");
    dmap_find_uid(dict, "ExplicitVRLittleEndian");
}

#endif
