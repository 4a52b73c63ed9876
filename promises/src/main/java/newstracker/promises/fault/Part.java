package newstracker.promises.fault;

import java.util.List;

/// What may break, with the processes that it consists of.
public enum Part {
    INGEST("ingest-1"),
    EXTRACT("extract-1", "extract-2"),
    API("api-1", "api-2"),
    BROKER("broker"),
    DATABASE("database");

    private final List<String> processes;

    Part(String... processes) {
        this.processes = List.of(processes);
    }

    public List<String> processes() {
        return processes;
    }

    public boolean isService() {
        return switch (this) {
            case INGEST, EXTRACT, API -> true;
            case BROKER, DATABASE -> false;
        };
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
