package shop.fahuo.console.print;

import shop.fahuo.labels.bitmap.Bitmap;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.bitmap.Renderer;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.label.LabelContent;
import shop.fahuo.labels.label.LabelCourier;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.label.Labels;
import shop.fahuo.labels.label.Misfit;
import shop.fahuo.store.print.LabelKey;
import shop.fahuo.store.print.LabelShelf;
import shop.fahuo.store.print.StoredLabel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Draws labels: a first print from its waybill, a second from the stored first with a stamp over
/// it. Where a second goes to other paper or a finer printer than the first, it is drawn from the
/// waybill again, which never changes, with the same stamp. Safe for several threads; one is enough
/// for a program, since it keeps the shapes of letters.
public final class LabelMaker {

    private final Labels labels;
    private final Map<Dpi, Renderer> renderers = new EnumMap<>(Dpi.class);
    private final LabelShelf shelf;
    private final Function<LabelKey, Optional<LabelContent>> contents;

    /// @param made what is to be kept for the next print; empty for a second print
    /// @param misfits what is not on it as it should be
    public record Made(
            LabelContent content, Bitmap dots, Optional<StoredLabel> made, List<Misfit> misfits) {

        /// Whether a scanner could not read the number.
        public boolean isUseless() {
            return misfits.stream()
                    .anyMatch(
                            misfit ->
                                    misfit.why() == Misfit.Why.NO_CODE
                                            && misfit.words().equals(content.waybill().number()));
        }
    }

    /// @param contents unmasked; empty for a waybill that is not there
    public LabelMaker(
            Fonts fonts, LabelShelf shelf, Function<LabelKey, Optional<LabelContent>> contents) {
        labels = new Labels(fonts);
        for (var dpi : Dpi.values()) {
            renderers.put(dpi, new Renderer(fonts, dpi));
        }
        this.shelf = shelf;
        this.contents = contents;
    }

    /// @param stamp 0 for a first print
    /// @return empty for a waybill that is not there
    public Optional<Made> make(LabelKey key, int stamp, LabelSize size, Dpi dpi) {
        return contents.apply(key).map(content -> make(content, key, stamp, size, dpi));
    }

    private Made make(LabelContent content, LabelKey key, int stamp, LabelSize size, Dpi dpi) {
        if (stamp > 0) {
            var first = shelf.find(key).filter(kept -> suits(kept, content.courier(), size, dpi));
            if (first.isPresent()) {
                return new Made(
                        content,
                        stamped(first.get(), content.courier(), stamp, size, dpi),
                        Optional.empty(),
                        List.of());
            }
        }
        var label = labels.lay(content, size);
        var dots = renderer(dpi).render(label.page());
        if (stamp > 0) {
            var over = labels.stamp(content.courier(), size, stamp);
            return new Made(
                    content, renderer(dpi).over(dots, over), Optional.empty(), label.misfits());
        }
        var kept =
                new StoredLabel(
                        content.courier().name(),
                        size.name(),
                        dpi.name(),
                        dots.width(),
                        dots.height(),
                        dots.rows());
        return new Made(content, dots, Optional.of(kept), label.misfits());
    }

    private Bitmap stamped(
            StoredLabel first, LabelCourier courier, int stamp, LabelSize size, Dpi dpi) {
        var ground = Bitmap.of(first.width(), first.height(), first.rows());
        return renderer(dpi).over(ground, labels.stamp(courier, size, stamp));
    }

    private static boolean suits(StoredLabel kept, LabelCourier courier, LabelSize size, Dpi dpi) {
        return kept.courier().equals(courier.name())
                && kept.paper().equals(size.name())
                && kept.dpi().equals(dpi.name());
    }

    private Renderer renderer(Dpi dpi) {
        return Optional.ofNullable(renderers.get(dpi)).orElseThrow();
    }
}
