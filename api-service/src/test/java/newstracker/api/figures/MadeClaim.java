package newstracker.api.figures;

/// A claim of the made timeline; null where the kind has no such field.
record MadeClaim(
        String id,
        String series,
        String kind,
        String thing,
        String maker,
        String benchmark,
        Integer amount,
        String unit,
        String currency,
        String per) {

    static MadeClaim model(String id, String thing, String maker) {
        return new MadeClaim("clm_" + id, "ser_" + id, "model", thing, maker, null, null, null, null, null);
    }

    static MadeClaim price(long number, String thing, String maker, int amount) {
        return new MadeClaim(
                "clm_" + number, "ser_p" + thing, "price", thing, maker, null, amount, null, "USD", "month");
    }

    static MadeClaim result(long number, String thing, String benchmark, String maker, int amount) {
        return new MadeClaim(
                "clm_" + number,
                "ser_b" + thing + benchmark,
                "benchmark",
                thing,
                maker,
                benchmark,
                amount,
                "%",
                null,
                null);
    }
}
