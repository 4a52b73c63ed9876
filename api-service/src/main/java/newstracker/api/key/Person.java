package newstracker.api.key;

import newstracker.api.hash.Sha256;

/// Somebody who signed in at the proxy. Is kept like a key, because a person owns subscriptions like one, under an
/// id made of the name, so that the same person is the same owner at every instance.
record Person(String name) {

    static final String ID = "person_[0-9a-f]{32}";

    private static final int LONGEST = 100;
    private static final int ID_BYTES = 16;

    Person {
        // A comma is how two headers become one on the way.
        if (name.isBlank()
                || name.length() > LONGEST
                || name.chars().anyMatch(letter -> letter == ',' || Character.isISOControl(letter))) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters and no comma");
        }
    }

    String id() {
        return "person_" + Sha256.hex("person " + name, ID_BYTES);
    }

    /// Stands where a key has its own: no text of a key has it.
    byte[] hash() {
        return Sha256.of("person " + name);
    }
}
