package newstracker.api.claim;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import newstracker.api.sql.Sql;

/// Reads what texts say now, for those who are about to change it.
@Singleton
public class StatementReader {

    private static final String OF_ARTICLE = """
            select * from evidence where article = ? and to_number is null order by place, id
            """;

    private static final String OF_CLAIM = """
            select * from evidence where claim = ? and to_number is null order by published_at, article, place
            """;

    private static final String ENDED = """
            select * from evidence where article = ? and to_number = ? order by place, id
            """;

    private final ClaimReader claims;

    public StatementReader(ClaimReader claims) {
        this.claims = claims;
    }

    public List<Statement> ofArticle(Connection connection, String article) throws SQLException {
        return read(connection, OF_ARTICLE, article);
    }

    public List<Statement> ofClaim(Connection connection, String claim) throws SQLException {
        return read(connection, OF_CLAIM, claim);
    }

    /// What an article said until the event of this number.
    public List<Statement> endedAt(Connection connection, String article, long number) throws SQLException {
        return read(connection, ENDED, article, number);
    }

    private List<Statement> read(Connection connection, String sql, Object... values) throws SQLException {
        List<Witness> witnesses = Sql.list(connection, sql, Witness::of, values);
        List<String> ids = witnesses.stream().map(Witness::claim).distinct().toList();
        Map<String, NormalClaim> said = claims.normal(connection, ids);
        return witnesses.stream()
                .map(witness -> new Statement(said.get(witness.claim()), witness))
                .toList();
    }
}
