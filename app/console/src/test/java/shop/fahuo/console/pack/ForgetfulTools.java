package shop.fahuo.console.pack;

/// Remembers what stands on a desk until the test is over.
public final class ForgetfulTools implements PackTools.Memory {

    private PackTools tools = PackTools.NONE;

    @Override
    public PackTools get() {
        return tools;
    }

    @Override
    public void put(PackTools wanted) {
        tools = wanted;
    }
}
