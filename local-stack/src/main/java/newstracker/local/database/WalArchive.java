package newstracker.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;

/// Where the log of the database goes when a piece of it is full: to the backups once there are some, else nowhere.
public final class WalArchive {

    /// The file of the data folder that names the folder for the log; `tracker backup` writes it.
    public static final String PLACE = "archive-to";

    private static final String SCRIPT = "archive.sh";

    // A folder that is away for a while loses nothing: the pieces wait, a gigabyte of them. One that is
    // gone must not fill the disk: what is not kept leaves a hole, of which a restore tells, and the next
    // backup begins behind it.
    private static final String CONTENT = """
            #!/bin/sh
            # PostgreSQL calls this with each full piece of its log: FILE NAME.
            to=$(cat "$(dirname "$0")/archive-to" 2>/dev/null) || exit 0
            if [ ! -d "$to" ]; then
                waiting=$(ls "$(dirname "$1")/archive_status" | grep -c ready)
                if [ "$waiting" -lt 64 ]; then
                    echo "The folder for backups $to is away: $waiting pieces of the log wait for it" >&2
                    exit 1
                fi
                echo "The folder for backups $to is gone: this piece of the log is not kept. Run: tracker backup DIR" >&2
                exit 0
            fi
            [ ! -f "$to/$2.gz" ] || exit 0
            gzip -1 -c "$1" >"$to/$2.gz.new" && mv "$to/$2.gz.new" "$to/$2.gz"
            """;

    private WalArchive() {}

    static String command(DataFolder folder) {
        Path script = folder.file(SCRIPT);
        try {
            Files.writeString(script, CONTENT);
        } catch (IOException failed) {
            throw new Refusal("The file " + script + " cannot be written.", failed);
        }
        return "sh " + quoted(script) + " '%p' '%f'";
    }

    /// The command that fetches a piece back from there.
    public static String restoreCommand(Path place) {
        String piece = quoted(place) + "/'%f'.gz";
        return "test -f " + piece + " && gunzip -c " + piece + " >'%p'";
    }

    // For the shell, and for PostgreSQL, to which % is special.
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
