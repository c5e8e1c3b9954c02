// Every integer op inside every other.
// arguments: a b c
// runs: 60
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i32, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a: i32, %b: i32, %c: i32):
    %0 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %1 = "llvm.add"(%a, %0) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %2 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %3 = "llvm.add"(%1, %2) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %4 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %5 = "llvm.add"(%a, %4) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %6 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %7 = "llvm.sub"(%a, %6) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %8 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %9 = "llvm.add"(%7, %8) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %10 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %11 = "llvm.add"(%a, %10) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %12 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %13 = "llvm.mul"(%a, %12) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %14 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %15 = "llvm.add"(%13, %14) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %16 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %17 = "llvm.add"(%a, %16) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %18 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %19 = "llvm.and"(%a, %18) : (i32, i32) -> i32
    %20 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %21 = "llvm.add"(%19, %20) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %22 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %23 = "llvm.add"(%a, %22) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %24 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %25 = "llvm.xor"(%a, %24) : (i32, i32) -> i32
    %26 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %27 = "llvm.add"(%25, %26) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %28 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %29 = "llvm.add"(%a, %28) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %30 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %31 = "llvm.shl"(%a, %30) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %32 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %33 = "llvm.add"(%31, %32) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %34 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %35 = "llvm.add"(%a, %34) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %36 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %37 = "llvm.ashr"(%a, %36) : (i32, i32) -> i32
    %38 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %39 = "llvm.add"(%37, %38) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %40 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %41 = "llvm.add"(%a, %40) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %42 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %43 = "llvm.udiv"(%a, %42) : (i32, i32) -> i32
    %44 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %45 = "llvm.add"(%43, %44) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %46 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %47 = "llvm.add"(%a, %46) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %48 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %49 = "llvm.add"(%a, %48) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %50 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %51 = "llvm.sub"(%49, %50) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %52 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %53 = "llvm.sub"(%a, %52) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %54 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %55 = "llvm.sub"(%a, %54) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %56 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %57 = "llvm.sub"(%55, %56) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %58 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %59 = "llvm.sub"(%a, %58) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %60 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %61 = "llvm.mul"(%a, %60) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %62 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %63 = "llvm.sub"(%61, %62) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %64 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %65 = "llvm.sub"(%a, %64) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %66 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %67 = "llvm.and"(%a, %66) : (i32, i32) -> i32
    %68 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %69 = "llvm.sub"(%67, %68) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %70 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %71 = "llvm.sub"(%a, %70) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %72 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %73 = "llvm.xor"(%a, %72) : (i32, i32) -> i32
    %74 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %75 = "llvm.sub"(%73, %74) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %76 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %77 = "llvm.sub"(%a, %76) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %78 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %79 = "llvm.shl"(%a, %78) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %80 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %81 = "llvm.sub"(%79, %80) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %82 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %83 = "llvm.sub"(%a, %82) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %84 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %85 = "llvm.ashr"(%a, %84) : (i32, i32) -> i32
    %86 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %87 = "llvm.sub"(%85, %86) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %88 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %89 = "llvm.sub"(%a, %88) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %90 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %91 = "llvm.udiv"(%a, %90) : (i32, i32) -> i32
    %92 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %93 = "llvm.sub"(%91, %92) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %94 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %95 = "llvm.sub"(%a, %94) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %96 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %97 = "llvm.add"(%a, %96) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %98 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %99 = "llvm.mul"(%97, %98) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %100 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %101 = "llvm.mul"(%a, %100) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %102 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %103 = "llvm.sub"(%a, %102) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %104 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %105 = "llvm.mul"(%103, %104) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %106 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %107 = "llvm.mul"(%a, %106) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %108 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %109 = "llvm.mul"(%a, %108) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %110 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %111 = "llvm.mul"(%109, %110) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %112 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %113 = "llvm.mul"(%a, %112) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %114 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %115 = "llvm.and"(%a, %114) : (i32, i32) -> i32
    %116 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %117 = "llvm.mul"(%115, %116) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %118 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %119 = "llvm.mul"(%a, %118) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %120 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %121 = "llvm.xor"(%a, %120) : (i32, i32) -> i32
    %122 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %123 = "llvm.mul"(%121, %122) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %124 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %125 = "llvm.mul"(%a, %124) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %126 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %127 = "llvm.shl"(%a, %126) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %128 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %129 = "llvm.mul"(%127, %128) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %130 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %131 = "llvm.mul"(%a, %130) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %132 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %133 = "llvm.ashr"(%a, %132) : (i32, i32) -> i32
    %134 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %135 = "llvm.mul"(%133, %134) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %136 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %137 = "llvm.mul"(%a, %136) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %138 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %139 = "llvm.udiv"(%a, %138) : (i32, i32) -> i32
    %140 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %141 = "llvm.mul"(%139, %140) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %142 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %143 = "llvm.mul"(%a, %142) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %144 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %145 = "llvm.add"(%a, %144) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %146 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %147 = "llvm.and"(%145, %146) : (i32, i32) -> i32
    %148 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %149 = "llvm.and"(%a, %148) : (i32, i32) -> i32
    %150 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %151 = "llvm.sub"(%a, %150) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %152 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %153 = "llvm.and"(%151, %152) : (i32, i32) -> i32
    %154 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %155 = "llvm.and"(%a, %154) : (i32, i32) -> i32
    %156 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %157 = "llvm.mul"(%a, %156) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %158 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %159 = "llvm.and"(%157, %158) : (i32, i32) -> i32
    %160 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %161 = "llvm.and"(%a, %160) : (i32, i32) -> i32
    %162 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %163 = "llvm.and"(%a, %162) : (i32, i32) -> i32
    %164 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %165 = "llvm.and"(%163, %164) : (i32, i32) -> i32
    %166 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %167 = "llvm.and"(%a, %166) : (i32, i32) -> i32
    %168 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %169 = "llvm.xor"(%a, %168) : (i32, i32) -> i32
    %170 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %171 = "llvm.and"(%169, %170) : (i32, i32) -> i32
    %172 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %173 = "llvm.and"(%a, %172) : (i32, i32) -> i32
    %174 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %175 = "llvm.shl"(%a, %174) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %176 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %177 = "llvm.and"(%175, %176) : (i32, i32) -> i32
    %178 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %179 = "llvm.and"(%a, %178) : (i32, i32) -> i32
    %180 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %181 = "llvm.ashr"(%a, %180) : (i32, i32) -> i32
    %182 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %183 = "llvm.and"(%181, %182) : (i32, i32) -> i32
    %184 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %185 = "llvm.and"(%a, %184) : (i32, i32) -> i32
    %186 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %187 = "llvm.udiv"(%a, %186) : (i32, i32) -> i32
    %188 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %189 = "llvm.and"(%187, %188) : (i32, i32) -> i32
    %190 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %191 = "llvm.and"(%a, %190) : (i32, i32) -> i32
    %192 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %193 = "llvm.add"(%a, %192) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %194 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %195 = "llvm.xor"(%193, %194) : (i32, i32) -> i32
    %196 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %197 = "llvm.xor"(%a, %196) : (i32, i32) -> i32
    %198 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %199 = "llvm.sub"(%a, %198) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %200 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %201 = "llvm.xor"(%199, %200) : (i32, i32) -> i32
    %202 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %203 = "llvm.xor"(%a, %202) : (i32, i32) -> i32
    %204 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %205 = "llvm.mul"(%a, %204) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %206 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %207 = "llvm.xor"(%205, %206) : (i32, i32) -> i32
    %208 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %209 = "llvm.xor"(%a, %208) : (i32, i32) -> i32
    %210 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %211 = "llvm.and"(%a, %210) : (i32, i32) -> i32
    %212 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %213 = "llvm.xor"(%211, %212) : (i32, i32) -> i32
    %214 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %215 = "llvm.xor"(%a, %214) : (i32, i32) -> i32
    %216 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %217 = "llvm.xor"(%a, %216) : (i32, i32) -> i32
    %218 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %219 = "llvm.xor"(%217, %218) : (i32, i32) -> i32
    %220 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %221 = "llvm.xor"(%a, %220) : (i32, i32) -> i32
    %222 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %223 = "llvm.shl"(%a, %222) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %224 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %225 = "llvm.xor"(%223, %224) : (i32, i32) -> i32
    %226 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %227 = "llvm.xor"(%a, %226) : (i32, i32) -> i32
    %228 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %229 = "llvm.ashr"(%a, %228) : (i32, i32) -> i32
    %230 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %231 = "llvm.xor"(%229, %230) : (i32, i32) -> i32
    %232 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %233 = "llvm.xor"(%a, %232) : (i32, i32) -> i32
    %234 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %235 = "llvm.udiv"(%a, %234) : (i32, i32) -> i32
    %236 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %237 = "llvm.xor"(%235, %236) : (i32, i32) -> i32
    %238 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %239 = "llvm.xor"(%a, %238) : (i32, i32) -> i32
    %240 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %241 = "llvm.add"(%a, %240) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %242 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %243 = "llvm.shl"(%241, %242) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %244 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %245 = "llvm.shl"(%a, %244) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %246 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %247 = "llvm.sub"(%a, %246) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %248 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %249 = "llvm.shl"(%247, %248) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %250 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %251 = "llvm.shl"(%a, %250) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %252 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %253 = "llvm.mul"(%a, %252) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %254 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %255 = "llvm.shl"(%253, %254) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %256 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %257 = "llvm.shl"(%a, %256) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %258 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %259 = "llvm.and"(%a, %258) : (i32, i32) -> i32
    %260 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %261 = "llvm.shl"(%259, %260) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %262 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %263 = "llvm.shl"(%a, %262) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %264 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %265 = "llvm.xor"(%a, %264) : (i32, i32) -> i32
    %266 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %267 = "llvm.shl"(%265, %266) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %268 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %269 = "llvm.shl"(%a, %268) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %270 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %271 = "llvm.shl"(%a, %270) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %272 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %273 = "llvm.shl"(%271, %272) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %274 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %275 = "llvm.shl"(%a, %274) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %276 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %277 = "llvm.ashr"(%a, %276) : (i32, i32) -> i32
    %278 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %279 = "llvm.shl"(%277, %278) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %280 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %281 = "llvm.shl"(%a, %280) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %282 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %283 = "llvm.udiv"(%a, %282) : (i32, i32) -> i32
    %284 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %285 = "llvm.shl"(%283, %284) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %286 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %287 = "llvm.shl"(%a, %286) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %288 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %289 = "llvm.add"(%a, %288) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %290 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %291 = "llvm.ashr"(%289, %290) : (i32, i32) -> i32
    %292 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %293 = "llvm.ashr"(%a, %292) : (i32, i32) -> i32
    %294 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %295 = "llvm.sub"(%a, %294) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %296 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %297 = "llvm.ashr"(%295, %296) : (i32, i32) -> i32
    %298 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %299 = "llvm.ashr"(%a, %298) : (i32, i32) -> i32
    %300 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %301 = "llvm.mul"(%a, %300) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %302 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %303 = "llvm.ashr"(%301, %302) : (i32, i32) -> i32
    %304 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %305 = "llvm.ashr"(%a, %304) : (i32, i32) -> i32
    %306 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %307 = "llvm.and"(%a, %306) : (i32, i32) -> i32
    %308 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %309 = "llvm.ashr"(%307, %308) : (i32, i32) -> i32
    %310 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %311 = "llvm.ashr"(%a, %310) : (i32, i32) -> i32
    %312 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %313 = "llvm.xor"(%a, %312) : (i32, i32) -> i32
    %314 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %315 = "llvm.ashr"(%313, %314) : (i32, i32) -> i32
    %316 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %317 = "llvm.ashr"(%a, %316) : (i32, i32) -> i32
    %318 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %319 = "llvm.shl"(%a, %318) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %320 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %321 = "llvm.ashr"(%319, %320) : (i32, i32) -> i32
    %322 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %323 = "llvm.ashr"(%a, %322) : (i32, i32) -> i32
    %324 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %325 = "llvm.ashr"(%a, %324) : (i32, i32) -> i32
    %326 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %327 = "llvm.ashr"(%325, %326) : (i32, i32) -> i32
    %328 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %329 = "llvm.ashr"(%a, %328) : (i32, i32) -> i32
    %330 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %331 = "llvm.udiv"(%a, %330) : (i32, i32) -> i32
    %332 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %333 = "llvm.ashr"(%331, %332) : (i32, i32) -> i32
    %334 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %335 = "llvm.ashr"(%a, %334) : (i32, i32) -> i32
    %336 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %337 = "llvm.add"(%a, %336) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %338 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %339 = "llvm.udiv"(%337, %338) : (i32, i32) -> i32
    %340 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %341 = "llvm.udiv"(%a, %340) : (i32, i32) -> i32
    %342 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %343 = "llvm.sub"(%a, %342) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %344 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %345 = "llvm.udiv"(%343, %344) : (i32, i32) -> i32
    %346 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %347 = "llvm.udiv"(%a, %346) : (i32, i32) -> i32
    %348 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %349 = "llvm.mul"(%a, %348) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %350 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %351 = "llvm.udiv"(%349, %350) : (i32, i32) -> i32
    %352 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %353 = "llvm.udiv"(%a, %352) : (i32, i32) -> i32
    %354 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %355 = "llvm.and"(%a, %354) : (i32, i32) -> i32
    %356 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %357 = "llvm.udiv"(%355, %356) : (i32, i32) -> i32
    %358 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %359 = "llvm.udiv"(%a, %358) : (i32, i32) -> i32
    %360 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %361 = "llvm.xor"(%a, %360) : (i32, i32) -> i32
    %362 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %363 = "llvm.udiv"(%361, %362) : (i32, i32) -> i32
    %364 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %365 = "llvm.udiv"(%a, %364) : (i32, i32) -> i32
    %366 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %367 = "llvm.shl"(%a, %366) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %368 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %369 = "llvm.udiv"(%367, %368) : (i32, i32) -> i32
    %370 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %371 = "llvm.udiv"(%a, %370) : (i32, i32) -> i32
    %372 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %373 = "llvm.ashr"(%a, %372) : (i32, i32) -> i32
    %374 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %375 = "llvm.udiv"(%373, %374) : (i32, i32) -> i32
    %376 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %377 = "llvm.udiv"(%a, %376) : (i32, i32) -> i32
    %378 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %379 = "llvm.udiv"(%a, %378) : (i32, i32) -> i32
    %380 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %381 = "llvm.udiv"(%379, %380) : (i32, i32) -> i32
    %382 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %383 = "llvm.udiv"(%a, %382) : (i32, i32) -> i32
    %384 = "llvm.mlir.poison"() : () -> !llvm.array<128 x i32>
    %385 = "llvm.insertvalue"(%384, %3) <{position = array<i64: 0>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %386 = "llvm.insertvalue"(%385, %5) <{position = array<i64: 1>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %387 = "llvm.insertvalue"(%386, %9) <{position = array<i64: 2>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %388 = "llvm.insertvalue"(%387, %11) <{position = array<i64: 3>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %389 = "llvm.insertvalue"(%388, %15) <{position = array<i64: 4>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %390 = "llvm.insertvalue"(%389, %17) <{position = array<i64: 5>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %391 = "llvm.insertvalue"(%390, %21) <{position = array<i64: 6>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %392 = "llvm.insertvalue"(%391, %23) <{position = array<i64: 7>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %393 = "llvm.insertvalue"(%392, %27) <{position = array<i64: 8>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %394 = "llvm.insertvalue"(%393, %29) <{position = array<i64: 9>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %395 = "llvm.insertvalue"(%394, %33) <{position = array<i64: 10>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %396 = "llvm.insertvalue"(%395, %35) <{position = array<i64: 11>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %397 = "llvm.insertvalue"(%396, %39) <{position = array<i64: 12>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %398 = "llvm.insertvalue"(%397, %41) <{position = array<i64: 13>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %399 = "llvm.insertvalue"(%398, %45) <{position = array<i64: 14>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %400 = "llvm.insertvalue"(%399, %47) <{position = array<i64: 15>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %401 = "llvm.insertvalue"(%400, %51) <{position = array<i64: 16>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %402 = "llvm.insertvalue"(%401, %53) <{position = array<i64: 17>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %403 = "llvm.insertvalue"(%402, %57) <{position = array<i64: 18>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %404 = "llvm.insertvalue"(%403, %59) <{position = array<i64: 19>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %405 = "llvm.insertvalue"(%404, %63) <{position = array<i64: 20>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %406 = "llvm.insertvalue"(%405, %65) <{position = array<i64: 21>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %407 = "llvm.insertvalue"(%406, %69) <{position = array<i64: 22>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %408 = "llvm.insertvalue"(%407, %71) <{position = array<i64: 23>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %409 = "llvm.insertvalue"(%408, %75) <{position = array<i64: 24>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %410 = "llvm.insertvalue"(%409, %77) <{position = array<i64: 25>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %411 = "llvm.insertvalue"(%410, %81) <{position = array<i64: 26>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %412 = "llvm.insertvalue"(%411, %83) <{position = array<i64: 27>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %413 = "llvm.insertvalue"(%412, %87) <{position = array<i64: 28>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %414 = "llvm.insertvalue"(%413, %89) <{position = array<i64: 29>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %415 = "llvm.insertvalue"(%414, %93) <{position = array<i64: 30>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %416 = "llvm.insertvalue"(%415, %95) <{position = array<i64: 31>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %417 = "llvm.insertvalue"(%416, %99) <{position = array<i64: 32>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %418 = "llvm.insertvalue"(%417, %101) <{position = array<i64: 33>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %419 = "llvm.insertvalue"(%418, %105) <{position = array<i64: 34>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %420 = "llvm.insertvalue"(%419, %107) <{position = array<i64: 35>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %421 = "llvm.insertvalue"(%420, %111) <{position = array<i64: 36>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %422 = "llvm.insertvalue"(%421, %113) <{position = array<i64: 37>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %423 = "llvm.insertvalue"(%422, %117) <{position = array<i64: 38>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %424 = "llvm.insertvalue"(%423, %119) <{position = array<i64: 39>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %425 = "llvm.insertvalue"(%424, %123) <{position = array<i64: 40>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %426 = "llvm.insertvalue"(%425, %125) <{position = array<i64: 41>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %427 = "llvm.insertvalue"(%426, %129) <{position = array<i64: 42>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %428 = "llvm.insertvalue"(%427, %131) <{position = array<i64: 43>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %429 = "llvm.insertvalue"(%428, %135) <{position = array<i64: 44>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %430 = "llvm.insertvalue"(%429, %137) <{position = array<i64: 45>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %431 = "llvm.insertvalue"(%430, %141) <{position = array<i64: 46>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %432 = "llvm.insertvalue"(%431, %143) <{position = array<i64: 47>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %433 = "llvm.insertvalue"(%432, %147) <{position = array<i64: 48>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %434 = "llvm.insertvalue"(%433, %149) <{position = array<i64: 49>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %435 = "llvm.insertvalue"(%434, %153) <{position = array<i64: 50>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %436 = "llvm.insertvalue"(%435, %155) <{position = array<i64: 51>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %437 = "llvm.insertvalue"(%436, %159) <{position = array<i64: 52>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %438 = "llvm.insertvalue"(%437, %161) <{position = array<i64: 53>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %439 = "llvm.insertvalue"(%438, %165) <{position = array<i64: 54>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %440 = "llvm.insertvalue"(%439, %167) <{position = array<i64: 55>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %441 = "llvm.insertvalue"(%440, %171) <{position = array<i64: 56>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %442 = "llvm.insertvalue"(%441, %173) <{position = array<i64: 57>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %443 = "llvm.insertvalue"(%442, %177) <{position = array<i64: 58>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %444 = "llvm.insertvalue"(%443, %179) <{position = array<i64: 59>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %445 = "llvm.insertvalue"(%444, %183) <{position = array<i64: 60>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %446 = "llvm.insertvalue"(%445, %185) <{position = array<i64: 61>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %447 = "llvm.insertvalue"(%446, %189) <{position = array<i64: 62>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %448 = "llvm.insertvalue"(%447, %191) <{position = array<i64: 63>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %449 = "llvm.insertvalue"(%448, %195) <{position = array<i64: 64>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %450 = "llvm.insertvalue"(%449, %197) <{position = array<i64: 65>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %451 = "llvm.insertvalue"(%450, %201) <{position = array<i64: 66>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %452 = "llvm.insertvalue"(%451, %203) <{position = array<i64: 67>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %453 = "llvm.insertvalue"(%452, %207) <{position = array<i64: 68>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %454 = "llvm.insertvalue"(%453, %209) <{position = array<i64: 69>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %455 = "llvm.insertvalue"(%454, %213) <{position = array<i64: 70>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %456 = "llvm.insertvalue"(%455, %215) <{position = array<i64: 71>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %457 = "llvm.insertvalue"(%456, %219) <{position = array<i64: 72>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %458 = "llvm.insertvalue"(%457, %221) <{position = array<i64: 73>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %459 = "llvm.insertvalue"(%458, %225) <{position = array<i64: 74>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %460 = "llvm.insertvalue"(%459, %227) <{position = array<i64: 75>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %461 = "llvm.insertvalue"(%460, %231) <{position = array<i64: 76>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %462 = "llvm.insertvalue"(%461, %233) <{position = array<i64: 77>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %463 = "llvm.insertvalue"(%462, %237) <{position = array<i64: 78>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %464 = "llvm.insertvalue"(%463, %239) <{position = array<i64: 79>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %465 = "llvm.insertvalue"(%464, %243) <{position = array<i64: 80>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %466 = "llvm.insertvalue"(%465, %245) <{position = array<i64: 81>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %467 = "llvm.insertvalue"(%466, %249) <{position = array<i64: 82>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %468 = "llvm.insertvalue"(%467, %251) <{position = array<i64: 83>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %469 = "llvm.insertvalue"(%468, %255) <{position = array<i64: 84>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %470 = "llvm.insertvalue"(%469, %257) <{position = array<i64: 85>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %471 = "llvm.insertvalue"(%470, %261) <{position = array<i64: 86>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %472 = "llvm.insertvalue"(%471, %263) <{position = array<i64: 87>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %473 = "llvm.insertvalue"(%472, %267) <{position = array<i64: 88>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %474 = "llvm.insertvalue"(%473, %269) <{position = array<i64: 89>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %475 = "llvm.insertvalue"(%474, %273) <{position = array<i64: 90>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %476 = "llvm.insertvalue"(%475, %275) <{position = array<i64: 91>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %477 = "llvm.insertvalue"(%476, %279) <{position = array<i64: 92>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %478 = "llvm.insertvalue"(%477, %281) <{position = array<i64: 93>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %479 = "llvm.insertvalue"(%478, %285) <{position = array<i64: 94>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %480 = "llvm.insertvalue"(%479, %287) <{position = array<i64: 95>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %481 = "llvm.insertvalue"(%480, %291) <{position = array<i64: 96>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %482 = "llvm.insertvalue"(%481, %293) <{position = array<i64: 97>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %483 = "llvm.insertvalue"(%482, %297) <{position = array<i64: 98>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %484 = "llvm.insertvalue"(%483, %299) <{position = array<i64: 99>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %485 = "llvm.insertvalue"(%484, %303) <{position = array<i64: 100>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %486 = "llvm.insertvalue"(%485, %305) <{position = array<i64: 101>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %487 = "llvm.insertvalue"(%486, %309) <{position = array<i64: 102>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %488 = "llvm.insertvalue"(%487, %311) <{position = array<i64: 103>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %489 = "llvm.insertvalue"(%488, %315) <{position = array<i64: 104>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %490 = "llvm.insertvalue"(%489, %317) <{position = array<i64: 105>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %491 = "llvm.insertvalue"(%490, %321) <{position = array<i64: 106>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %492 = "llvm.insertvalue"(%491, %323) <{position = array<i64: 107>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %493 = "llvm.insertvalue"(%492, %327) <{position = array<i64: 108>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %494 = "llvm.insertvalue"(%493, %329) <{position = array<i64: 109>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %495 = "llvm.insertvalue"(%494, %333) <{position = array<i64: 110>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %496 = "llvm.insertvalue"(%495, %335) <{position = array<i64: 111>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %497 = "llvm.insertvalue"(%496, %339) <{position = array<i64: 112>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %498 = "llvm.insertvalue"(%497, %341) <{position = array<i64: 113>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %499 = "llvm.insertvalue"(%498, %345) <{position = array<i64: 114>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %500 = "llvm.insertvalue"(%499, %347) <{position = array<i64: 115>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %501 = "llvm.insertvalue"(%500, %351) <{position = array<i64: 116>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %502 = "llvm.insertvalue"(%501, %353) <{position = array<i64: 117>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %503 = "llvm.insertvalue"(%502, %357) <{position = array<i64: 118>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %504 = "llvm.insertvalue"(%503, %359) <{position = array<i64: 119>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %505 = "llvm.insertvalue"(%504, %363) <{position = array<i64: 120>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %506 = "llvm.insertvalue"(%505, %365) <{position = array<i64: 121>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %507 = "llvm.insertvalue"(%506, %369) <{position = array<i64: 122>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %508 = "llvm.insertvalue"(%507, %371) <{position = array<i64: 123>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %509 = "llvm.insertvalue"(%508, %375) <{position = array<i64: 124>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %510 = "llvm.insertvalue"(%509, %377) <{position = array<i64: 125>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %511 = "llvm.insertvalue"(%510, %381) <{position = array<i64: 126>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %512 = "llvm.insertvalue"(%511, %383) <{position = array<i64: 127>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %513 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %514 = "llvm.alloca"(%513) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %515 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %516 = "llvm.alloca"(%515) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %517 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %518 = "llvm.getelementptr"(%514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%516, %518) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %519 = "llvm.getelementptr"(%514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%517, %519) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %520 = "llvm.getelementptr"(%514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%517, %520) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %521 = "llvm.getelementptr"(%514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%517, %521) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %522 = "llvm.getelementptr"(%514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%517, %522) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %523 = "llvm.getelementptr"(%514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%517, %523) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %524 = "llvm.getelementptr"(%514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%517, %524) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %525 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %526 = "llvm.getelementptr"(%514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%525, %526) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %527 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %528 = "llvm.getelementptr"(%514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%527, %528) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %529 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %530 = "llvm.getelementptr"(%514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%529, %530) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %531 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %532 = "llvm.alloca"(%531) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %533 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %534 = "llvm.alloca"(%533) <{elem_type = !llvm.array<128 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%512, %534) <{ordering = 0 : i64}> : (!llvm.array<128 x i32>, !llvm.ptr) -> ()
    %535 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %536 = "llvm.getelementptr"(%532, %535) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%534, %536) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %537 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %538 = "llvm.load"(%537) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %539 = "llvm.call"(%514, %538, %532) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %540 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %541 = "llvm.icmp"(%539, %540) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%541)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%539) : (i32) -> ()
  ^launched0:
    %542 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%542) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
