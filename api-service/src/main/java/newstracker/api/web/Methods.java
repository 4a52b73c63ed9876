package newstracker.api.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which methods an address understands. Whoever sends another one is to be told; the framework only
/// says so when it is asked for its options.
@Singleton
class Methods {

    private static final Pattern PLACE = Pattern.compile("\\{\\w+(?:: *([^}]+))?}");

    private final List<Served> served;

    Methods(BeanManager beans) {
        this.served = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(Methods::of)
                .toList();
    }

    private record Served(Pattern path, String method) {}

    /// As the `Allow` header lists them.
    String at(String path) {
        Set<String> methods = new TreeSet<>(List.of("OPTIONS"));
        for (Served one : served) {
            if (one.path().matcher(path).matches()) {
                methods.add(one.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Stream<Served> of(Class<?> resource) {
        List<Served> all = new ArrayList<>();
        for (Method method : resource.getDeclaredMethods()) {
            named(method).ifPresent(name -> all.add(new Served(pattern(resource, method), name)));
        }
        return all.stream();
    }

    private static Optional<String> named(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static Pattern pattern(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String template = resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        String expression = PLACE.matcher(template.replaceAll("/+", "/").replaceAll("/$", ""))
                .replaceAll(place -> place.group(1) == null ? "[^/]+" : "(?:" + place.group(1) + ")");
        return Pattern.compile(expression + "/?");
    }
}
