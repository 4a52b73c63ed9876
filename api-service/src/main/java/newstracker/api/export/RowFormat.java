package newstracker.api.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newstracker.api.json.ApiJson;

/// How rows are written.
sealed interface RowFormat {

    String CSV = "text/csv;charset=UTF-8";
    String NDJSON = "application/x-ndjson;charset=UTF-8";

    String mediaType();

    String head(List<String> columns);

    String line(Map<String, Object> row);

    /// RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front.
    record Csv() implements RowFormat {

        private static final String FORMULA = "=+-@\t\r";

        @Override
        public String mediaType() {
            return CSV;
        }

        @Override
        public String head(List<String> columns) {
            return join(columns);
        }

        @Override
        public String line(Map<String, Object> row) {
            return join(row.values());
        }

        private static String join(Collection<?> values) {
            return values.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
        }

        private static String cell(Object value) {
            return switch (value) {
                case null -> "";
                case BigDecimal number -> number.toPlainString();
                case Number number -> number.toString();
                case Boolean yes -> yes.toString();
                default -> quoted(value.toString());
            };
        }

        private static String quoted(String text) {
            String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
            boolean plain = safe.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
            return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
        }
    }

    record Ndjson() implements RowFormat {

        @Override
        public String mediaType() {
            return NDJSON;
        }

        @Override
        public String head(List<String> columns) {
            return "";
        }

        @Override
        public String line(Map<String, Object> row) {
            return ApiJson.write(row) + "\n";
        }
    }
}
