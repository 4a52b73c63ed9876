package newstracker.api.mail;

import java.util.List;
import java.util.stream.Collectors;
import newstracker.api.answer.Links;
import newstracker.api.channel.Phrase;
import newstracker.api.channel.Told;
import newstracker.api.subscription.Subscription.Tongue;

/// What a mail says, in the language of its reader. Plain text: nothing in it can be more than words.
record MailText(String subject, String body) {

    private static final int LONGEST_SUBJECT = 150;

    MailText {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        subject = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }

    static MailText confirmation(Tongue tongue, String confirm) {
        return tongue.japanese()
                ? new MailText(
                        "購読の確認 - news-tracker",
                        "このアドレスへの通知の購読が申し込まれました。\n次のページで確認すると配信が始まります。\n\n%s\n\nお心当たりがなければ、このメールは無視してください。\n"
                                .formatted(confirm))
                : new MailText("Please confirm your subscription - news-tracker", """
                        Somebody asked news-tracker to write to this address. If that was you, confirm it here:

                        %s

                        If it was not, do nothing: nothing more will come.
                        """.formatted(confirm));
    }

    static MailText of(List<Told> told, Tongue tongue, Links links, String unsubscribe) {
        List<Phrase> phrases = told.stream().map(one -> Phrase.of(one, tongue)).toList();
        String subject = told.size() == 1 ? phrases.getFirst().headline() : digest(told.size(), tongue);
        String body = phrases.stream()
                .map(phrase -> phrase.plain() + "\n" + phrase.link(links))
                .collect(Collectors.joining("\n\n"));
        String end = tongue.japanese() ? "購読をやめる: " : "To end this subscription: ";
        return new MailText(subject, body + "\n\n-- \n" + end + unsubscribe + "\n");
    }

    private static String digest(int count, Tongue tongue) {
        return tongue.japanese()
                ? "新着 %d 件 - news-tracker".formatted(count)
                : "%d news - news-tracker".formatted(count);
    }
}
