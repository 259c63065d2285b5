using System.Globalization;
using System.Text;

namespace ChatBot.Evaluation.Learning;

/// <summary>A tree as it is learnt; a leaf has no children.</summary>
internal sealed class GrownTree
{
    public int Column { get; set; }

    public float Threshold { get; set; }

    public byte Bin { get; set; }

    public GrownTree? Left { get; set; }

    public GrownTree? Right { get; set; }

    public float Value { get; set; }

    public float ValueOf(BinnedColumns columns, int row)
    {
        var tree = this;
        while (tree is { Left: { } left, Right: { } right })
            tree = columns.Of(tree.Column)[row] <= tree.Bin ? left : right;
        return tree.Value;
    }

    /// <summary>The line that <see cref="Answering.Ranking.TreeEnsemble.Parse"/> reads.</summary>
    public override string ToString()
    {
        var line = new StringBuilder();
        Write(line);
        return line.ToString(0, line.Length - 1);
    }

    private void Write(StringBuilder line)
    {
        if (Left is null || Right is null)
        {
            line.Append(CultureInfo.InvariantCulture, $"{Value:G4} ");
            return;
        }

        line.Append(CultureInfo.InvariantCulture, $"{Column}:{Threshold:G6} ");
        Left.Write(line);
        Right.Write(line);
    }
}
