package newstracker.endtoend.page;

import newstracker.endtoend.stack.Api;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// The one stack of all tests of the page, with or without a browser: starting another costs most of a minute.
final class SharedSite implements BeforeEachCallback {

    private Site site;

    static Site of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedSite.class))
                .computeIfAbsent(Site.class, _ -> Site.start(), Site.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        site = of(context);
    }

    Api api() {
        return site.api();
    }
}
