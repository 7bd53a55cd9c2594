package shop.fahuo.labels.print;

import shop.fahuo.labels.bitmap.Bitmap;

/// What a printer that is spoken to directly understands. A label is one bitmap in every one of
/// them: the printer's own fonts know no Chinese, and its own bar codes are not the ones that were
/// looked at.
public enum Language {
    /// Zebra and the many that follow it.
    ZPL {
        @Override
        byte[] encode(Bitmap bitmap, PrinterProfile profile) {
            return Zpl.encode(bitmap, profile);
        }
    },
    /// TSC and most Chinese label printers, where a dot that is to be black is 0.
    TSPL {
        @Override
        byte[] encode(Bitmap bitmap, PrinterProfile profile) {
            return Tspl.encode(bitmap, profile, false);
        }
    },
    /// The same on printers that take 1 for black; the test page comes out white on black if the
    /// other was meant.
    TSPL_ONE_IS_BLACK {
        @Override
        byte[] encode(Bitmap bitmap, PrinterProfile profile) {
            return Tspl.encode(bitmap, profile, true);
        }
    },
    /// Receipt printers that also take labels.
    ESC_POS {
        @Override
        byte[] encode(Bitmap bitmap, PrinterProfile profile) {
            return EscPos.encode(bitmap);
        }
    };

    abstract byte[] encode(Bitmap bitmap, PrinterProfile profile);
}
