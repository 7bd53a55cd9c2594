package shop.fahuo.labels.page;

import java.util.List;

/// What is drawn where on one piece of paper, whatever draws it. Later boxes lie over earlier ones.
public record Page(PaperSize paper, List<Box> boxes) {

    public Page {
        boxes = List.copyOf(boxes);
    }

    /// Every word on the paper, a line each.
    public List<String> words() {
        return boxes.stream()
                .<String>mapMulti(
                        (box, next) -> {
                            if (box instanceof Box.Text text) {
                                next.accept(text.words());
                            }
                        })
                .toList();
    }
}
