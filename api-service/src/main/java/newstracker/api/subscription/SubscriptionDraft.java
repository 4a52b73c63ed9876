package newstracker.api.subscription;

import java.util.Optional;
import newstracker.api.secret.SigningSecret;
import newstracker.api.wish.Wish;

/// What was asked for, checked: everything of a subscription that its owner decides.
record SubscriptionDraft(Wish wish, Channel channel, Subscription.Tongue tongue, Optional<SigningSecret> secret) {}
