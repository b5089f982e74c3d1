/*
 * dicom-map for C++17: one registry of DICOM tags, public and private, with the sources of every
 * entry. Header-only, over the C interface of dicom_map.h, which describes each function.
 *
 *     dicom_map::Dict dict = dicom_map::Dict::embedded();
 *     if (auto tag = dict.lookup(0x0043, 0x1039, "GEMS_PARM_01")) {
 *         std::cout << tag->vr() << " " << tag->name() << "\n";
 *     }
 *
 * Dict, File and TagList own their data and can be moved, not copied. Tag, Creator, Uid, Source,
 * Element, Item and every string_view belong to their Dict or File and are cheap to copy; they must
 * not be used after it is gone. A File must not outlive the Dict that read it. Everything may be
 * read by any number of threads at once.
 * "Not found" is an empty optional. Bad input and bad files throw dicom_map::Error.
 */
#ifndef DICOM_MAP_HPP
#define DICOM_MAP_HPP

#include "dicom_map.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dicom_map {

/* An error: status() is for programs, what() for people. */
class Error : public std::runtime_error {
public:
    Error(dmap_status status, const std::string &message) : std::runtime_error(message), status_(status) {}

    dmap_status status() const noexcept { return status_; }

    /* The stable identifier, such as "bad_magic". */
    std::string_view id() const noexcept { return dmap_status_name(status_); }

private:
    dmap_status status_;
};

namespace detail {

/* Throws the error of the last call of this thread, if any. */
inline void check()
{
    const dmap_status status = dmap_last_status();
    if (status != DMAP_OK) {
        const char *message = dmap_last_error();
        throw Error(status, message != nullptr ? message : "");
    }
}

/* The item of a pointer; NULL means "not found" or an error. */
template <class Item, class Raw> std::optional<Item> found(const Raw *raw)
{
    if (raw == nullptr) {
        check();
        return std::nullopt;
    }
    return Item(raw);
}

/* A text that a function returns with its length. */
template <class Function, class... Arguments> std::string_view text(Function function, Arguments... arguments)
{
    std::size_t length = 0;
    const char *data = function(arguments..., &length);
    return std::string_view(data, length);
}

/* A text that a function writes into a buffer. */
template <class Function, class... Arguments> std::string written(Function function, Arguments... arguments)
{
    std::string result(function(arguments..., nullptr, 0), '\0');
    if (!result.empty()) {
        /* The string's own NUL is where the last byte goes. */
        function(arguments..., &result[0], result.size() + 1);
    }
    return result;
}

/* The items of a list that `Next` walks, for range-for and the algorithms of the standard
   library. */
template <class Item, class Raw, class Owner, const Raw *(*Next)(const Owner *, const Raw *)> class Walk {
public:
    class iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Item;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = Item;

        iterator() = default;
        iterator(const Owner *owner, const Raw *at) : owner_(owner), at_(at) {}

        Item operator*() const { return Item(at_); }
        iterator &operator++()
        {
            at_ = Next(owner_, at_);
            return *this;
        }
        iterator operator++(int)
        {
            iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const iterator &left, const iterator &right) { return left.at_ == right.at_; }
        friend bool operator!=(const iterator &left, const iterator &right) { return left.at_ != right.at_; }

    private:
        const Owner *owner_ = nullptr;
        const Raw *at_ = nullptr;
    };

    explicit Walk(const Owner *owner) : owner_(owner) {}
    iterator begin() const { return iterator(owner_, Next(owner_, nullptr)); }
    iterator end() const { return iterator(owner_, nullptr); }

private:
    const Owner *owner_;
};

/* A counted list: `At` makes the item at an index. */
template <class Item, class Owner, Item (*At)(const Owner *, std::size_t)> class Items {
public:
    class iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Item;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = Item;

        iterator() = default;
        iterator(const Owner *owner, std::size_t index) : owner_(owner), index_(index) {}

        Item operator*() const { return At(owner_, index_); }
        iterator &operator++()
        {
            ++index_;
            return *this;
        }
        iterator operator++(int) { return iterator(owner_, index_++); }
        friend bool operator==(const iterator &left, const iterator &right) { return left.index_ == right.index_; }
        friend bool operator!=(const iterator &left, const iterator &right) { return left.index_ != right.index_; }

    private:
        const Owner *owner_ = nullptr;
        std::size_t index_ = 0;
    };

    Items(const Owner *owner, std::size_t count) : owner_(owner), count_(count) {}
    iterator begin() const { return iterator(owner_, 0); }
    iterator end() const { return iterator(owner_, count_); }
    std::size_t size() const { return count_; }
    bool empty() const { return count_ == 0; }
    Item operator[](std::size_t index) const { return At(owner_, index); }

private:
    const Owner *owner_;
    std::size_t count_;
};

struct CloseDict {
    void operator()(dmap_dict *dict) const noexcept { dmap_close(dict); }
};

struct CloseFile {
    void operator()(dmap_file *raw) const noexcept { dmap_file_close(raw); }
};

struct FreeList {
    void operator()(dmap_tag_list *list) const noexcept { dmap_free_list(list); }
};

} // namespace detail

/* One source of an entry, and the place in it. */
struct EntrySource {
    std::string_view source;
    std::string_view document;
    dmap_locator locator;
    std::uint32_t number;
    std::uint32_t page;
    /* All of it in one text: "dcmtk:dicom.dic#L5". */
    std::string text;
};

/* A value that lost the merge, and its source. */
struct Alternative {
    std::string_view field;
    std::string_view value;
    std::string_view source;
};

/* De-identification facts about an element. They inform; they do not decide. */
struct Deidentification {
    std::string_view basic_profile;
    std::string_view options;
    std::string_view tcia;
    bool safe_private;
};

class Creator;

/* An entry of a dictionary. Equal if it is the same entry of the same Dict. */
class Tag {
public:
    explicit Tag(const dmap_tag *raw) : raw_(raw) {}

    std::uint16_t group() const { return dmap_tag_group(raw_); }
    std::uint16_t element() const { return dmap_tag_element(raw_); }
    std::uint32_t mask() const { return dmap_tag_mask(raw_); }
    /* "(0010,0010)", "(60xx,3000)", "(0021,xx08)" */
    std::string text() const { return detail::written(dmap_tag_text, raw_); }

    std::string_view vr() const { return detail::text(dmap_tag_vr, raw_); }
    std::size_t vr_count() const { return dmap_tag_vr_count(raw_); }
    std::string_view vr_at(std::size_t index) const { return detail::text(dmap_tag_vr_at, raw_, index); }
    std::string_view vm() const { return detail::text(dmap_tag_vm, raw_); }
    std::uint16_t vm_min() const { return dmap_tag_vm_min(raw_); }
    /* Empty if there is no limit. */
    std::optional<std::uint16_t> vm_max() const
    {
        const std::uint16_t max = dmap_tag_vm_max(raw_);
        return max != 0 ? std::optional<std::uint16_t>(max) : std::nullopt;
    }
    std::uint16_t vm_step() const { return dmap_tag_vm_step(raw_); }

    std::string_view keyword() const { return detail::text(dmap_tag_keyword, raw_); }
    std::string_view name() const { return detail::text(dmap_tag_name, raw_); }
    std::string_view description() const { return detail::text(dmap_tag_description, raw_); }
    /* "" for a public attribute. */
    std::string_view creator_name() const { return detail::text(dmap_tag_creator, raw_); }
    std::optional<Creator> creator() const;
    std::string_view vendor() const { return detail::text(dmap_tag_vendor, raw_); }
    /* The only block to which a private entry applies; empty if it applies to every block. */
    std::optional<std::uint8_t> block() const
    {
        const std::uint8_t block = dmap_tag_block(raw_);
        return block != 0 ? std::optional<std::uint8_t>(block) : std::nullopt;
    }

    bool is_private() const { return dmap_tag_is_private(raw_); }
    bool is_rule() const { return dmap_tag_is_rule(raw_); }
    bool is_retired() const { return dmap_tag_is_retired(raw_); }
    bool is_vr_inferred() const { return dmap_tag_is_vr_inferred(raw_); }
    bool is_name_derived() const { return dmap_tag_is_name_derived(raw_); }
    bool is_keyword_derived() const { return dmap_tag_is_keyword_derived(raw_); }

    static EntrySource source_at(const dmap_tag *tag, std::size_t index)
    {
        EntrySource source{};
        source.source = detail::text(dmap_tag_source_id, tag, index);
        source.document = detail::text(dmap_tag_source_document, tag, index);
        source.locator = dmap_tag_source_locator(tag, index, &source.number, &source.page);
        source.text = detail::written(dmap_tag_source_text, tag, index);
        return source;
    }
    using EntrySources = detail::Items<EntrySource, dmap_tag, source_at>;
    EntrySources sources() const { return EntrySources(raw_, dmap_tag_source_count(raw_)); }

    static Alternative alternative_at(const dmap_tag *tag, std::size_t index)
    {
        return Alternative{detail::text(dmap_tag_alternative_field, tag, index), detail::text(dmap_tag_alternative_value, tag, index),
                           detail::text(dmap_tag_alternative_source, tag, index)};
    }
    using Alternatives = detail::Items<Alternative, dmap_tag, alternative_at>;
    Alternatives alternatives() const { return Alternatives(raw_, dmap_tag_alternative_count(raw_)); }

    /* Empty if there are none. */
    std::optional<Deidentification> deidentification() const
    {
        if (!dmap_tag_has_deidentification(raw_)) {
            return std::nullopt;
        }
        return Deidentification{detail::text(dmap_tag_deidentification_basic_profile, raw_), detail::text(dmap_tag_deidentification_options, raw_),
                                detail::text(dmap_tag_deidentification_tcia, raw_), dmap_tag_is_safe_private(raw_)};
    }

    /* For functions of dicom_map.h. */
    const dmap_tag *get() const noexcept { return raw_; }

    friend bool operator==(const Tag &left, const Tag &right) { return left.raw_ == right.raw_; }
    friend bool operator!=(const Tag &left, const Tag &right) { return left.raw_ != right.raw_; }

private:
    const dmap_tag *raw_;
};

/* A private creator. Keeping it saves later lookups the search for its text. */
class Creator {
public:
    explicit Creator(const dmap_creator *raw) : raw_(raw) {}

    std::string_view name() const { return detail::text(dmap_creator_name, raw_); }
    std::string_view vendor() const { return detail::text(dmap_creator_vendor, raw_); }
    std::string_view vendor_reason() const { return detail::text(dmap_creator_vendor_reason, raw_); }

    static std::string_view spelling_at(const dmap_creator *creator, std::size_t index)
    {
        return detail::text(dmap_creator_spelling, creator, index);
    }
    using Spellings = detail::Items<std::string_view, dmap_creator, spelling_at>;
    Spellings spellings() const { return Spellings(raw_, dmap_creator_spelling_count(raw_)); }

    std::optional<Tag> lookup(std::uint16_t group, std::uint16_t element) const
    {
        return detail::found<Tag>(dmap_creator_lookup(raw_, group, element));
    }

    /* The entries: for (Tag tag : creator.tags()) */
    using Tags = detail::Walk<Tag, dmap_tag, dmap_creator, dmap_creator_next_tag>;
    Tags tags() const { return Tags(raw_); }

    const dmap_creator *get() const noexcept { return raw_; }

    friend bool operator==(const Creator &left, const Creator &right) { return left.raw_ == right.raw_; }
    friend bool operator!=(const Creator &left, const Creator &right) { return left.raw_ != right.raw_; }

private:
    const dmap_creator *raw_;
};

inline std::optional<Creator> Tag::creator() const
{
    return detail::found<Creator>(dmap_creator_of_tag(raw_));
}

/* A unique identifier of PS3.6 annex A. */
class Uid {
public:
    explicit Uid(const dmap_uid *raw) : raw_(raw) {}

    std::string_view text() const { return detail::text(dmap_uid_text, raw_); }
    std::string_view name() const { return detail::text(dmap_uid_name, raw_); }
    std::string_view keyword() const { return detail::text(dmap_uid_keyword, raw_); }
    std::string_view kind() const { return detail::text(dmap_uid_kind, raw_); }
    bool is_retired() const { return dmap_uid_is_retired(raw_); }

    static std::string source_at(const dmap_uid *uid, std::size_t index) { return detail::written(dmap_uid_source_text, uid, index); }
    using EntrySources = detail::Items<std::string, dmap_uid, source_at>;
    EntrySources sources() const { return EntrySources(raw_, dmap_uid_source_count(raw_)); }

    const dmap_uid *get() const noexcept { return raw_; }

    friend bool operator==(const Uid &left, const Uid &right) { return left.raw_ == right.raw_; }
    friend bool operator!=(const Uid &left, const Uid &right) { return left.raw_ != right.raw_; }

private:
    const dmap_uid *raw_;
};

/* One of the dictionaries and documents that a dictionary was made from. */
class Source {
public:
    explicit Source(const dmap_source *raw) : raw_(raw) {}

    std::string_view id() const { return detail::text(dmap_source_id, raw_); }
    std::string_view title() const { return detail::text(dmap_source_title, raw_); }
    std::string_view licence() const { return detail::text(dmap_source_licence, raw_); }
    std::string_view edition() const { return detail::text(dmap_source_edition, raw_); }
    std::string_view origin() const { return detail::text(dmap_source_origin, raw_); }
    std::string_view lineage() const { return detail::text(dmap_source_lineage, raw_); }
    std::string_view sha256() const { return detail::text(dmap_source_sha256, raw_); }

    const dmap_source *get() const noexcept { return raw_; }

private:
    const dmap_source *raw_;
};

/* The results of a search, best first. Its tags belong to the Dict and may outlive the list. */
class TagList {
public:
    explicit TagList(dmap_tag_list *raw) : raw_(raw) {}

    static Tag at(const dmap_tag_list *list, std::size_t index) { return Tag(dmap_list_at(list, index)); }
    using Tags = detail::Items<Tag, dmap_tag_list, at>;

    std::size_t size() const { return dmap_list_len(raw_.get()); }
    bool empty() const { return size() == 0; }
    /* `index` must be below size(). */
    Tag operator[](std::size_t index) const { return at(raw_.get(), index); }
    Tags::iterator begin() const { return Tags::iterator(raw_.get(), 0); }
    Tags::iterator end() const { return Tags::iterator(raw_.get(), size()); }

private:
    std::unique_ptr<dmap_tag_list, detail::FreeList> raw_;
};

/* The conditions of Dict::search, all of which must be met; an empty one always is. */
struct Search {
    std::string words;
    std::string creator;
    std::string vendor;
    std::string vr;
    std::size_t limit = 0;
};

/* A dictionary. Closed when it goes out of scope; nothing from it may be used afterwards. */
class Dict {
public:
    /* Maps the file: see dmap_open for how it may be replaced. */
    static Dict open(const std::string &path) { return own(dmap_open(path.c_str())); }
    static Dict open_in_memory(const std::string &path) { return own(dmap_open_in_memory(path.c_str())); }
    static Dict open_table(const std::string &path) { return own(dmap_open_table(path.c_str())); }
    /* Copies the bytes. */
    static Dict open_bytes(const void *data, std::size_t length) { return own(dmap_open_bytes(static_cast<const std::uint8_t *>(data), length)); }
    /* The bytes must outlive the Dict and all that with_overlay makes from it. */
    static Dict open_borrowed(const void *data, std::size_t length)
    {
        return own(dmap_open_borrowed(static_cast<const std::uint8_t *>(data), length));
    }
    static Dict embedded() { return own(dmap_open_embedded()); }
    /* Takes over a dictionary that dicom_map.h has opened; throws its error if it is NULL. */
    static Dict own(dmap_dict *raw)
    {
        if (raw == nullptr) {
            detail::check();
            throw Error(DMAP_INVALID_ARGUMENT, "found NULL, expected an open dictionary");
        }
        return Dict(raw);
    }

    /* A new dictionary with `top` laid over this one. */
    Dict with_overlay(const Dict &top) const { return own(dmap_with_overlay(get(), top.get())); }

    std::size_t size() const { return dmap_len(get()); }
    bool empty() const { return size() == 0; }
    std::size_t byte_len() const { return dmap_byte_len(get()); }
    /* Throws an error if the file is damaged. */
    void verify() const
    {
        dmap_verify(get());
        detail::check();
    }
    std::optional<std::string_view> meta(const std::string &key) const
    {
        std::size_t length = 0;
        const char *data = dmap_meta(get(), key.c_str(), &length);
        if (data == nullptr) {
            detail::check();
            return std::nullopt;
        }
        return std::string_view(data, length);
    }

    std::optional<Tag> lookup(std::uint16_t group, std::uint16_t element) const
    {
        return detail::found<Tag>(dmap_lookup(get(), group, element, nullptr));
    }
    /* Throws if `creator` is not valid: see dmap_lookup. */
    std::optional<Tag> lookup(std::uint16_t group, std::uint16_t element, std::string_view creator) const
    {
        /* An empty view may have a NULL pointer, which would mean "no creator". */
        return detail::found<Tag>(dmap_lookup_n(get(), group, element, creator.empty() ? "" : creator.data(), creator.size()));
    }
    std::optional<Tag> lookup_keyword(const std::string &keyword) const { return detail::found<Tag>(dmap_lookup_keyword(get(), keyword.c_str())); }
    TagList candidates(std::uint16_t group, std::uint16_t element) const { return list(dmap_candidates(get(), group, element)); }
    TagList find_keyword(const std::string &keyword) const { return list(dmap_find_keyword(get(), keyword.c_str())); }
    TagList search(const Search &wanted) const
    {
        const auto optional = [](const std::string &text) { return text.empty() ? nullptr : text.c_str(); };
        return list(dmap_search(get(), wanted.words.c_str(), optional(wanted.creator), optional(wanted.vendor), optional(wanted.vr), wanted.limit));
    }

    /* All entries: for (Tag tag : dict) */
    using Tags = detail::Walk<Tag, dmap_tag, dmap_dict, dmap_next_tag>;
    Tags::iterator begin() const { return Tags(get()).begin(); }
    Tags::iterator end() const { return Tags(get()).end(); }

    using Creators = detail::Walk<Creator, dmap_creator, dmap_dict, dmap_next_creator>;
    Creators creators() const { return Creators(get()); }
    std::optional<Creator> find_creator(const std::string &name) const { return detail::found<Creator>(dmap_find_creator(get(), name.c_str())); }

    using Uids = detail::Walk<Uid, dmap_uid, dmap_dict, dmap_next_uid>;
    Uids uids() const { return Uids(get()); }
    std::optional<Uid> find_uid(const std::string &uid_or_keyword) const { return detail::found<Uid>(dmap_find_uid(get(), uid_or_keyword.c_str())); }

    static Source source_at(const dmap_dict *dict, std::size_t index) { return Source(dmap_source_at(dict, index)); }
    using Sources = detail::Items<Source, dmap_dict, source_at>;
    Sources sources() const { return Sources(get(), dmap_source_count(get())); }

    const dmap_dict *get() const noexcept { return raw_.get(); }

private:
    explicit Dict(dmap_dict *raw) : raw_(raw) {}

    static TagList list(dmap_tag_list *raw)
    {
        if (raw == nullptr) {
            detail::check();
        }
        return TagList(raw);
    }

    std::unique_ptr<dmap_dict, detail::CloseDict> raw_;
};

class Item;

/* An element of a File. */
class Element {
public:
    explicit Element(const dmap_element *raw) noexcept : raw_(raw) {}

    std::uint16_t group() const { return dmap_element_group(raw_); }
    std::uint16_t element() const { return dmap_element_element(raw_); }
    bool is_private() const { return dmap_element_is_private(raw_); }
    bool is_sequence() const { return dmap_element_is_sequence(raw_); }
    std::size_t value_count() const { return dmap_element_value_count(raw_); }
    std::string_view vr() const { return detail::text(dmap_element_vr, raw_); }
    /* The private creator as in the file; empty for a public element and in a block without a
       creator. */
    std::string_view creator() const { return detail::text(dmap_element_creator, raw_); }
    std::string_view name() const { return detail::text(dmap_element_name, raw_); }
    std::string_view keyword() const { return detail::text(dmap_element_keyword, raw_); }
    /* The entry of the dictionary. */
    std::optional<Tag> entry() const { return detail::found<Tag>(dmap_element_entry(raw_)); }
    std::string path() const { return detail::written(dmap_element_path, raw_); }
    /* The value, not escaped; printable() returns a text that can be shown. */
    std::string text() const { return detail::written(dmap_element_text, raw_); }
    std::string printable() const
    {
        const std::string value = text();
        return detail::written(dmap_printable, value.data(), value.size());
    }
    std::string_view bytes() const
    {
        std::size_t length = 0;
        const std::uint8_t *data = dmap_element_bytes(raw_, &length);
        return std::string_view(reinterpret_cast<const char *>(data), length);
    }
    /* Throws if a value is not a number. */
    std::vector<double> numbers() const
    {
        std::vector<double> result(dmap_element_numbers(raw_, nullptr, 0));
        detail::check();
        dmap_element_numbers(raw_, result.data(), result.size());
        return result;
    }

    /* for (Item item : element.items()) */
    using Items = detail::Walk<Item, dmap_item, dmap_element, dmap_element_next_item>;
    Items items() const { return Items(raw_); }

    const dmap_element *get() const noexcept { return raw_; }
    friend bool operator==(Element a, Element b) noexcept { return a.raw_ == b.raw_; }
    friend bool operator!=(Element a, Element b) noexcept { return a.raw_ != b.raw_; }

private:
    const dmap_element *raw_;
};

/* An item of a sequence: for (Element element : item) */
class Item {
public:
    explicit Item(const dmap_item *raw) noexcept : raw_(raw) {}

    using Elements = detail::Walk<Element, dmap_element, dmap_item, dmap_item_next_element>;
    Elements::iterator begin() const { return Elements(raw_).begin(); }
    Elements::iterator end() const { return Elements(raw_).end(); }

    const dmap_item *get() const noexcept { return raw_; }

private:
    const dmap_item *raw_;
};

/* A DICOM file, read with a dictionary, which must outlive it: for (Element element : file) */
class File {
public:
    static File open(const Dict &dict, const std::string &path) { return own(dmap_file_open(dict.get(), path.c_str())); }
    /* Copies the bytes. */
    static File open_bytes(const Dict &dict, const void *data, std::size_t length)
    {
        return own(dmap_file_open_bytes(dict.get(), static_cast<const std::uint8_t *>(data), length));
    }

    std::string_view transfer_syntax() const { return detail::text(dmap_file_transfer_syntax, get()); }
    std::uint64_t warning_count() const { return dmap_file_warning_count(get()); }
    /* Empty after the last one that has a text. */
    std::string warning(std::size_t index) const { return detail::written(dmap_file_warning_text, get(), index); }

    using Elements = detail::Walk<Element, dmap_element, dmap_file, dmap_file_next_element>;
    Elements::iterator begin() const { return Elements(get()).begin(); }
    Elements::iterator end() const { return Elements(get()).end(); }
    std::optional<Element> find(const std::string &path) const { return detail::found<Element>(dmap_file_find(get(), path.c_str())); }
    std::optional<Element> find_private(const std::string &creator, std::uint16_t group, std::uint16_t element) const
    {
        return detail::found<Element>(dmap_file_find_private(get(), creator.c_str(), group, element));
    }

    /* flags: DMAP_DUMP_..., DMAP_JSON_... */
    std::string dump(std::uint32_t flags = 0) const { return shown(dmap_file_dump, flags); }
    std::string json(std::uint32_t flags = 0) const { return shown(dmap_file_json, flags); }

    const dmap_file *get() const noexcept { return raw_.get(); }

private:
    explicit File(dmap_file *raw) : raw_(raw) {}

    static File own(dmap_file *raw)
    {
        if (raw == nullptr) {
            detail::check();
        }
        return File(raw);
    }

    /* Called from C, so no exception may leave it. */
    static bool append(void *context, const char *part, std::size_t length) noexcept
    {
        try {
            static_cast<std::string *>(context)->append(part, length);
            return true;
        } catch (...) {
            return false;
        }
    }

    template <class Function> std::string shown(Function function, std::uint32_t flags) const
    {
        std::string result;
        function(get(), flags, append, &result);
        detail::check();
        return result;
    }

    std::unique_ptr<dmap_file, detail::CloseFile> raw_;
};

} // namespace dicom_map

#endif /* DICOM_MAP_HPP */
