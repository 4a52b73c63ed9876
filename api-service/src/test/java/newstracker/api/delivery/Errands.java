package newstracker.api.delivery;

import jakarta.inject.Singleton;
import java.sql.SQLException;

/// Lets tests of other packages send what is due.
@Singleton
public class Errands {

    private final Sender sender;

    Errands(Sender sender) {
        this.sender = sender;
    }

    public void run() throws SQLException, InterruptedException {
        sender.sendAllDue();
    }
}
