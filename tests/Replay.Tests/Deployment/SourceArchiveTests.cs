using System.IO.Compression;
using NbaPipeline.Ops.Deployment;

namespace NbaPipeline.Replay.Tests.Deployment;

public sealed class SourceArchiveTests
{
    private static readonly string[] Files =
    [
        ".editorconfig", ".gitignore", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Functions.sln", "README.md", "global.json",
        "functions/Directory.Build.props", "functions/Mine/Mine.cs", "functions/Mine/Mine.csproj", "functions/Mine/README.md", "functions/Mine/function.json",
        "functions/Other/Other.cs", "functions/Other/function.json", "infra/main.tf", "infra/pipeline.json", "scripts/test", "shared/Monitoring/Checks/ICheck.cs", "tests/A.cs",
    ];

    [Test]
    public void It_holds_what_a_function_is_built_of_and_nothing_of_the_others_but_their_manifests() => Assert.That(SourceArchive.FilesOf("Mine", Files), Is.EqualTo(
    [
        ".editorconfig", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "functions/Directory.Build.props", "functions/Mine/Mine.cs",
        "functions/Mine/Mine.csproj", "functions/Mine/function.json", "functions/Other/function.json", "global.json", "infra/pipeline.json", "shared/Monitoring/Checks/ICheck.cs",
    ]));

    [Test]
    public void The_same_files_make_the_same_bytes_whenever_they_were_written()
    {
        using var folder = new Folder();
        folder.Write("functions/Mine/Mine.cs", "one");
        var before = folder.Archive();

        folder.Write("functions/Mine/Mine.cs", "one");
        File.SetLastWriteTimeUtc(folder.PathOf("functions/Mine/Mine.cs"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.That(folder.Archive(), Is.EqualTo(before));
    }

    [Test]
    public void A_change_of_a_function_changes_its_archive_and_no_other()
    {
        var changed = Files.Where(file => SourceArchive.FilesOf("Other", Files).Contains(file)).ToList();

        Assert.That(changed, Does.Not.Contain("functions/Mine/Mine.cs").And.Contains("functions/Mine/function.json"));
    }

    [Test]
    public void What_is_in_it_can_be_read_back()
    {
        using var folder = new Folder();
        folder.Write("functions/Mine/Mine.cs", "one");

        using var archive = new ZipArchive(new MemoryStream(folder.Archive()));

        using var reader = new StreamReader(archive.Entries.Single().Open());
        Assert.That((archive.Entries.Single().FullName, reader.ReadToEnd()), Is.EqualTo(("functions/Mine/Mine.cs", "one")));
    }

    private sealed class Folder : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory().FullName;

        public string PathOf(string file) => Path.Combine(_root, file);

        public void Write(string file, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.WriteAllText(PathOf(file), text);
        }

        public byte[] Archive()
        {
            using var bytes = new MemoryStream();
            SourceArchive.Write(bytes, _root, ["functions/Mine/Mine.cs"]);
            return bytes.ToArray();
        }

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }
}
