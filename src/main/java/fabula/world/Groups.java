package fabula.world;

/** Several people who go about together, called by their names or "they"; with them "everybody" and "nobody". */
final class Groups implements Kind {

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        int statements = scene.chance(60) ? scene.between(1, 5) : scene.between(3, 16);
        new Rhythm(scene, statements, scene.between(2, 6), scene.chance(45)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Company company = new Company(scene);
        return new Strand(company::tell, company::ask);
    }
}
