package shop.fahuo.console.notice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.notice.Notice.Topic;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What has happened meanwhile, quietly: a list that grows, one entry a topic, and takes no
/// keyboard from anybody. An entry goes when what it speaks of is over.
public final class NoticeModel {

    private final Clock clock;
    private final Map<Topic, Edge> edges = new EnumMap<>(Topic.class);
    private final ReadOnlyObjectWrapper<List<Notice>> notices =
            new ReadOnlyObjectWrapper<>(List.of());

    public NoticeModel(Clock clock) {
        this.clock = clock;
    }

    /// The newest first.
    public ReadOnlyObjectProperty<List<Notice>> noticesProperty() {
        return notices.getReadOnlyProperty();
    }

    /// How many nobody has seen.
    public long unseen() {
        return notices.get().stream().filter(notice -> !notice.seen()).count();
    }

    /// How many of a topic there are now; what is over is no news any more.
    public void count(Topic topic, long now) {
        if (edges.computeIfAbsent(topic, _ -> new Edge()).rises(now)) {
            tell(topic, now);
        } else if (now == 0) {
            dismiss(topic);
        }
    }

    /// Something has come to its end.
    public void tell(Topic topic, long number) {
        var notice = new Notice(topic, number, clock.instant(), false);
        notices.set(
                Stream.concat(Stream.of(notice), others(topic))
                        .sorted(Comparator.comparing(Notice::at).reversed())
                        .toList());
    }

    /// They are before somebody's eyes.
    public void see() {
        notices.set(notices.get().stream().map(Notice::asSeen).toList());
    }

    public void dismiss(Topic topic) {
        var left = others(topic).toList();
        if (left.size() < notices.get().size()) {
            notices.set(left);
        }
    }

    private Stream<Notice> others(Topic topic) {
        return notices.get().stream().filter(notice -> notice.topic() != topic);
    }
}
