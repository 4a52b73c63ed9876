package newstracker.promises.farm;

import java.time.Instant;

/// An item of a feed as it stands there now.
record Note(String key, String guid, String title, String html, Instant at) {

    Note saying(String text) {
        return new Note(key, guid, title, text, at);
    }

    Note called(String other) {
        return new Note(key, other, title, html, at);
    }
}
