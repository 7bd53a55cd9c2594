package shop.fahuo.labels.label;

import shop.fahuo.labels.page.Page;

import java.util.List;

/// A label laid out on its paper.
///
/// @param misfits what could not be set as it should; empty for a label that may be printed without
///   a look
public record Label(Page page, List<Misfit> misfits) {

    public Label {
        misfits = List.copyOf(misfits);
    }
}
