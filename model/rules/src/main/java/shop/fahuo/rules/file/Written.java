package shop.fahuo.rules.file;

/// A text in a file that has lines of its own.
///
/// @param firstLine where in the file the text begins
/// @param keepsLines whether each line of the text is a line of the file, as in a `|` block
public record Written(String text, int firstLine, boolean keepsLines) {

    /// @param line in the text, from 1
    public int fileLine(int line) {
        return keepsLines ? firstLine + line - 1 : firstLine;
    }
}
