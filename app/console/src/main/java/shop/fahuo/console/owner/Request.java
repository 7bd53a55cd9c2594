package shop.fahuo.console.owner;

import java.nio.file.Path;
import java.util.List;

/// What somebody typed.
///
/// @param arguments after the program's name; none opens the window
/// @param folder where they typed it: relative file names start here
/// @param language of the caller's system, as its ISO code
public record Request(List<String> arguments, Path folder, String language) {

    public Request {
        arguments = List.copyOf(arguments);
    }
}
