package shop.fahuo.console.kit;

import java.lang.System.Logger.Level;
import java.util.Locale;

/// Something went wrong that nobody foresaw. The screen shows the code; the log has the code and
/// the rest.
///
/// @param code the same for the same fault in the same version, so that a search for it finds
///   something
public record Bug(String code, String words) {

    private static final System.Logger LOG = System.getLogger(Bug.class.getName());

    /// Logs it; call it once, where the exception ends.
    public static Bug caught(Throwable cause) {
        var bug = new Bug(codeOf(cause), String.valueOf(cause.getMessage()));
        LOG.log(Level.ERROR, "bug " + bug.code, cause);
        return bug;
    }

    /// Kind and place of the throw, in six letters and digits.
    private static String codeOf(Throwable cause) {
        int hash = cause.getClass().getName().hashCode();
        var frames = cause.getStackTrace();
        for (int i = 0; i < Math.min(3, frames.length); i++) {
            hash =
                    31 * hash
                            + (frames[i].getClassName() + "." + frames[i].getMethodName())
                                    .hashCode();
        }
        var digits = Integer.toString(hash & 0x7fffffff, 36).toUpperCase(Locale.ROOT);
        return "000000".substring(Math.min(6, digits.length())) + digits;
    }
}
