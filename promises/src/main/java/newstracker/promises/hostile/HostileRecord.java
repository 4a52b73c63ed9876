package newstracker.promises.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.random.RandomGenerator;

/// Records that no service should ever meet (a record without a value is none of them: it is the mark of an article
/// that was taken down), each marked with a number that leads to its dead letter.
enum HostileRecord {
    EMPTY,
    NOISE,
    HALF_JSON,
    LIST,
    WRONG_TYPES,
    OTHER_SCHEMA,
    NO_TEXT,
    DEEP,
    LONG_NUMBER,
    LARGE;

    private static final int DEPTH = 20_000;
    private static final int MANY = 500_000;

    byte[] bytes(RandomGenerator random) {
        return switch (this) {
            case EMPTY -> new byte[0];
            case NOISE -> noise(random, 16 + random.nextInt(2000));
            case HALF_JSON -> "{\"article\": {\"id\": \"art_0123456789abcdef\", \"revision\": 1, \"sou".getBytes(UTF_8);
            case LIST -> "[1, 2, 3]".getBytes(UTF_8);
            case WRONG_TYPES -> "{\"article\": {\"id\": 7, \"revision\": \"first\"}}".getBytes(UTF_8);
            case OTHER_SCHEMA -> "{\"order\": {\"customer\": \"c-1\", \"total\": 12.5}}".getBytes(UTF_8);
            case NO_TEXT -> "{\"article\": {\"id\": \"art_0123456789abcdef\", \"revision\": 1}}".getBytes(UTF_8);
            case DEEP -> ("{\"article\": " + "[".repeat(DEPTH)).getBytes(UTF_8);
            case LONG_NUMBER -> ("{\"article\": {\"revision\": " + "9".repeat(5000) + "}}").getBytes(UTF_8);
            case LARGE -> noise(random, MANY);
        };
    }

    private static byte[] noise(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
