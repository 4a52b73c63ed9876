package newstracker.text.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Elements that a browser would not show, or that are the page's furniture and not its text.
final class Hidden {

    private static final Set<String> FURNITURE_ROLES =
            Set.of("navigation", "search", "menu", "menubar", "toolbar", "dialog", "alertdialog", "banner");

    private Hidden() {}

    static boolean is(Element element) {
        if (element.attributesSize() > 0
                && (element.hasAttr("hidden") || hasHidingStyle(element) || hasFurnitureRole(element))) {
            return true;
        }
        return element.normalName().equals("footer") && element.closest("article, main, blockquote") == null;
    }

    private static boolean hasHidingStyle(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        return style.contains("display:none")
                || style.contains("display: none")
                || style.contains("visibility:hidden")
                || style.contains("visibility: hidden");
    }

    private static boolean hasFurnitureRole(Element element) {
        return FURNITURE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
    }
}
