//! English words of page furniture: related links, tags, menus.
