package newstracker.api.name;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// What the companies that ship with the product are called, the usual name first. Others go by their id
/// until texts teach more.
@Singleton
public class CompanyNames {

    private static final Map<String, List<String>> NAMES = Map.of(
            "xai", List.of("xAI", "X.AI", "エックスエーアイ"),
            "tesla", List.of("Tesla", "Tesla, Inc.", "Tesla Motors", "テスラ", "特斯拉", "테슬라"),
            "spacex", List.of("SpaceX", "スペースX"),
            "neuralink", List.of("Neuralink", "ニューラリンク"));

    public List<String> of(String company) {
        return NAMES.getOrDefault(company, List.of(company));
    }

    /// The ids of companies that go under this name.
    List<String> named(String name) {
        String folded = NameStore.fold(name);
        return NAMES.entrySet().stream()
                .filter(company -> company.getKey().equals(folded)
                        || company.getValue().stream()
                                .anyMatch(other -> NameStore.fold(other).equals(folded)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
