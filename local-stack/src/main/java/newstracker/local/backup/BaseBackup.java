package newstracker.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import newstracker.local.backup.Manifest.Entry;
import newstracker.local.backup.Manifest.Ledger;
import newstracker.local.database.WalArchive;
import newstracker.local.folder.Refusal;
import newstracker.local.version.DataVersion;

/// Copies the database of a running stack and lets its log follow: PostgreSQL brings no pg_dump here, and a copy of
/// the files with the log since then restores to any moment.
final class BaseBackup {

    static final String PREFIX = "base-";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String START = "select pg_backup_start('news-tracker', true)";
    private static final String STOP = "select labelfile from pg_backup_stop(true)";
    private static final String SWITCH = "select pg_switch_wal()";

    private final Path data;
    private final Path backups;

    BaseBackup(Path data, Path backups) {
        this.data = data;
        this.backups = backups;
    }

    /// Answers the folder of the new backup.
    Path make(Connection superuser, DataVersion version) throws SQLException, IOException {
        Instant begun = Instant.now();
        Path base = backups.resolve(PREFIX + NAME.format(begun));
        Path draft = backups.resolve(base.getFileName() + ".new");
        Path log = log(begun);
        Files.createDirectories(draft.resolve("database"));
        text(superuser, START);
        Map<String, Entry> files = new TreeMap<>();
        Copy.database(data.resolve("database"), draft.resolve("database"))
                .forEach((name, entry) -> files.put("database/" + name, entry));
        Ledger ledger = Ledgers.now(superuser);
        Path label = draft.resolve("database").resolve("backup_label");
        Files.writeString(label, text(superuser, STOP));
        files.put("database/backup_label", Copy.entry(label));
        files.putAll(secrets(draft));
        String name = backups.relativize(log).toString();
        new Manifest(
                        version.product(),
                        version.schemas(),
                        begun.toString(),
                        Instant.now().toString(),
                        name,
                        ledger,
                        files)
                .write(draft);
        Files.move(draft, base);
        // What comes next begins a new piece, so that this backup stands by itself.
        text(superuser, SWITCH);
        return base;
    }

    /// The folder for the log of this data folder: no other one writes there.
    private Path log(Instant now) throws IOException {
        Path place = data.resolve(WalArchive.PLACE);
        if (Files.exists(place)) {
            Path log = Path.of(Files.readString(place).strip());
            if (log.startsWith(backups) && Files.isDirectory(log)) {
                return log;
            }
        }
        Path log = backups.resolve("log-" + NAME.format(now));
        Files.createDirectories(log);
        Path draft = place.resolveSibling(place.getFileName() + ".new");
        Files.writeString(draft, log + "\n");
        Files.move(draft, place, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        return log;
    }

    private Map<String, Entry> secrets(Path draft) throws IOException {
        Map<String, Entry> copied = new TreeMap<>();
        try (var files = Files.newDirectoryStream(data, "{*.password,secret.key}")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                copied.put(name, Copy.file(file, draft.resolve(name)));
            }
        }
        return copied;
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new Refusal("The database does not answer to: " + sql);
            }
            return row.getString(1);
        }
    }
}
