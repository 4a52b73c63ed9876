package newstracker.api.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newstracker.api.channel.Told;
import newstracker.api.secret.SigningSecret;
import newstracker.api.subscription.Subscription;

/// A delivery whose turn it is.
record Due(long id, int attempts, Subscription subscription, List<SigningSecret> secrets, Told told) {

    Due {
        secrets = List.copyOf(secrets);
    }

    /// What goes out at once: everything of one digest, all else alone.
    static List<List<Due>> together(List<Due> page) {
        List<List<Due>> together = new ArrayList<>();
        Map<String, List<Due>> digests = new HashMap<>();
        for (Due due : page) {
            boolean digest = due.subscription().channel().digest().isPresent();
            if (digest && digests.containsKey(due.subscription().id())) {
                digests.get(due.subscription().id()).add(due);
            } else {
                List<Due> one = new ArrayList<>(List.of(due));
                digests.put(due.subscription().id(), one);
                together.add(one);
            }
        }
        return together;
    }
}
