package newstracker.ingest.hub;

/// What a hub is answered: a status, and the words it sent itself where it wants them back.
record Reply(int status, String words) {

    static final Reply UNKNOWN = new Reply(404, "");
    static final Reply NO_LONGER_WANTED = new Reply(410, "");
    static final Reply TAKEN = new Reply(202, "");
    static final Reply TOO_LARGE = new Reply(413, "");
    static final Reply TRY_LATER = new Reply(503, "");
    static final Reply NOT_OFFERED = new Reply(405, "");

    static Reply confirmed(String challenge) {
        return new Reply(200, challenge);
    }
}
