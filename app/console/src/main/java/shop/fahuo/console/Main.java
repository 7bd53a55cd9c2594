package shop.fahuo.console;

/// Where the program starts.
public final class Main {
    private Main() {}

    static void main() {
        IO.println("fahuo 0.1.0");
    }
}
