import org.jspecify.annotations.NullMarked;

/// Drawing labels and paper, driving printers.
@NullMarked
module shop.fahuo.labels {
    requires static org.jspecify;
    requires transitive java.desktop;
    requires transitive shop.fahuo.core;
    requires com.google.zxing;
    requires java.net.http;
    // For fontbox and pdfbox, which are automatic modules and cannot say so themselves.
    requires org.apache.commons.logging;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;

    exports shop.fahuo.labels.bitmap;
    exports shop.fahuo.labels.font;
    exports shop.fahuo.labels.label;
    exports shop.fahuo.labels.page;
    exports shop.fahuo.labels.paper;
    exports shop.fahuo.labels.print;
}
