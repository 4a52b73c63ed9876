package newstracker.promises.fault;

/// How often each thing is done to a part.
public record Strikes(int kills, int terms, int freezes) {

    public int all() {
        return kills + terms + freezes;
    }
}
