package newstracker.promises.reader;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import newstracker.promises.farm.Farm;
import newstracker.promises.ledger.Seen;
import newstracker.promises.stack.RunningStack;

/// The rows of api-service: what is there without anybody's help in showing it.
public final class DatabaseReader {

    // Each article with the price that its current text names; 0 when it names none.
    private static final String ARTICLES = """
            select r.title, r.article, coalesce(c.amount, 0)::int as amount
            from reading r
            left join evidence e on e.article = r.article and e.to_number is null
                and exists (select 1 from claim p where p.id = e.claim and p.kind = 'price')
            left join claim c on c.id = e.claim
            where r.to_number is null
            """;

    private final String url;
    private final String password;

    public DatabaseReader(RunningStack stack) {
        this.url = stack.databaseUrl();
        this.password = stack.secret("database-api.password");
    }

    public List<Seen> articles() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "api", password);
                PreparedStatement select = connection.prepareStatement(ARTICLES);
                ResultSet rows = select.executeQuery()) {
            List<Seen> seen = new ArrayList<>();
            while (rows.next()) {
                String key = Farm.keyIn(rows.getString("title"));
                if (!key.isEmpty()) {
                    seen.add(new Seen(key, rows.getString("article"), rows.getInt("amount")));
                }
            }
            return seen;
        }
    }
}
