package shop.fahuo.core.pack;

import java.text.Normalizer;

/// What a keyboard-wedge scanner types, made plain.
public final class ScannedText {

    /// No code that is scanned here is longer.
    private static final int LONGEST = 128;

    private ScannedText() {}

    /// Without the control characters that some scanners send around a code, and with the wide
    /// letters that a Chinese input method makes of digits made narrow.
    public static String clean(String typed) {
        var plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
